extension OperationCatalogue {
  /// The operations of the area of lessons.
  static let lessons: [any RecordedOperation.Type] = [
    SetCalendarDay.self, SetBells.self, SetClassShift.self, AddRoom.self, AddSubgroup.self, DivideClass.self,
    SetSubgroupMember.self, AddStream.self, SetStreamMember.self, AddCourse.self, SetCourseMember.self,
    SetPlanItem.self, ApprovePlan.self, RevisePlan.self, AssignTeacher.self, ApproveLoad.self,
    EndAssignment.self, AddThematicPlan.self, UseThematicPlan.self, ApproveThematicPlan.self,
    PlaceThematicPlan.self, SetTimetable.self, ApproveTimetable.self, ScheduleControlWork.self,
    ApproveControlWork.self, PlanLessons.self, RecordLesson.self, CancelLesson.self, SetTopic.self,
    SetHomework.self, RemoveHomework.self, RegisterSubstitution.self, RecordTeacherAbsence.self,
  ]
}
