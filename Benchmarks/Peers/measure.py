"""Running a program and reading what it cost."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """CPU and wall seconds of a whole process with its children, and its peak memory in megabytes."""

    cpu: float
    wall: float
    peak: float


def run(command: list[str]) -> Cost:
    """The cost of one run; ends the bench when the program fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}: {told.decode(errors='replace')[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024)


def best(commands: list[list[str]], repeats: int, before) -> list[Cost]:
    """The cheapest run of each command; the commands take turns, so that load from elsewhere falls on all of them."""
    costs: list[list[Cost]] = [[] for _ in commands]
    for _ in range(repeats):
        for index, command in enumerate(commands):
            before()
            costs[index].append(run(command))
    return [min(found, key=lambda cost: cost.cpu) for found in costs]


def instructions(command: list[str], folder: Path) -> int:
    """The instructions of a run, counted by callgrind. It cannot read new debug sections, so it gets a copy without them."""
    out = folder / "callgrind.out"
    bare = folder / (Path(command[0]).name + "-bare")
    subprocess.run(["strip", "--strip-debug", "-o", str(bare), command[0]], check=True)
    command = [str(bare), *command[1:]]
    told = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command], capture_output=True, text=True, check=True)
    for line in told.stderr.splitlines():
        if "Collected" in line:
            return int(line.split(":")[-1].split()[0])
    raise SystemExit(f"callgrind told nothing of {' '.join(command)}")


def pages(paths: list[Path]) -> int:
    """The pages of the files, as pdfinfo counts them."""
    total = 0
    for path in paths:
        told = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
        total += next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:"))
    return total
