import CQPDF
import Glibc

/// A handle on an object of a qpdf document, released when it goes out of scope so that memory stays flat.
struct PDFObject: ~Copyable {
  let id: qpdf_oh
  private let document: QPDFDocument

  init(_ document: QPDFDocument, _ id: qpdf_oh) {
    self.document = document
    self.id = id
  }

  deinit { qpdf_oh_release(document.handle, id) }

  private var handle: qpdf_data? { document.handle }

  var isNull: Bool { qpdf_oh_is_null(handle, id) != 0 }
  var isStream: Bool { qpdf_oh_is_stream(handle, id) != 0 }
  var isArray: Bool { qpdf_oh_is_array(handle, id) != 0 }
  var isDictionary: Bool { qpdf_oh_is_dictionary(handle, id) != 0 }
  var isIndirect: Bool { qpdf_oh_is_indirect(handle, id) != 0 }

  /// The number of the object, 0 for one that is part of another.
  var number: Int { Int(qpdf_oh_get_object_id(handle, id)) }

  var integer: Int? {
    var value: Int64 = 0
    return qpdf_oh_get_value_as_longlong(handle, id, &value) != 0 ? Int(value) : nil
  }

  var boolean: Bool? {
    var value: QPDF_BOOL = 0
    return qpdf_oh_get_value_as_bool(handle, id, &value) != 0 ? value != 0 : nil
  }

  /// The name with its slash.
  var name: String? {
    guard qpdf_oh_is_name(handle, id) != 0 else { return nil }
    return String(cString: qpdf_oh_get_name(handle, id))
  }

  /// The string as text.
  var text: String? {
    guard qpdf_oh_is_string(handle, id) != 0 else { return nil }
    var length = 0
    let bytes = qpdf_oh_get_binary_utf8_value(handle, id, &length)
    return String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
  }

  /// The bytes of the string.
  var bytes: [UInt8]? {
    guard qpdf_oh_is_string(handle, id) != 0 else { return nil }
    var length = 0
    let bytes = qpdf_oh_get_binary_string_value(handle, id, &length)
    return Array(UnsafeRawBufferPointer(start: bytes, count: length))
  }

  func isName(_ name: String) -> Bool { qpdf_oh_is_name_and_equals(handle, id, name) != 0 }

  /// The decoded data of the stream; nil when it is no stream or cannot be decoded.
  func streamData() -> [UInt8]? {
    guard isStream else { return nil }
    var filtered: QPDF_BOOL = 0
    var data: UnsafeMutablePointer<UInt8>?
    var length = 0
    let code = qpdf_oh_get_stream_data(handle, id, qpdf_dl_generalized, &filtered, &data, &length)
    defer { free(data) }
    guard code == 0, filtered != 0 else { return nil }
    return Array(UnsafeBufferPointer(start: data, count: length))
  }
}

// Dictionaries (a stream stands for its dictionary) and arrays.
extension PDFObject {
  /// The value of the key; null when it is absent or this is no dictionary.
  subscript(_ key: String) -> PDFObject {
    if isDictionary { return PDFObject(document, qpdf_oh_get_key(handle, id, key)) }
    if isStream {
      let own = PDFObject(document, qpdf_oh_get_dict(handle, id))
      return PDFObject(document, qpdf_oh_get_key(handle, own.id, key))
    }
    return PDFObject(document, qpdf_oh_new_null(handle))
  }

  func has(_ key: String) -> Bool { !self[key].isNull }

  /// Sets the key of a dictionary or of a stream's dictionary.
  func set(_ key: String, _ value: borrowing PDFObject) {
    if isStream {
      let own = PDFObject(document, qpdf_oh_get_dict(handle, id))
      qpdf_oh_replace_key(handle, own.id, key, value.id)
    } else {
      qpdf_oh_replace_key(handle, id, key, value.id)
    }
  }

  func remove(_ key: String) {
    if isStream {
      let own = PDFObject(document, qpdf_oh_get_dict(handle, id))
      qpdf_oh_remove_key(handle, own.id, key)
    } else if isDictionary {
      qpdf_oh_remove_key(handle, id, key)
    }
  }

  /// The keys of the dictionary with their slashes, in order.
  var keys: [String] {
    guard isDictionary || isStream else { return [] }
    let own = isStream ? qpdf_oh_get_dict(handle, id) : qpdf_oh_new_object(handle, id)
    let dictionary = PDFObject(document, own)
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(handle, dictionary.id)
    while qpdf_oh_dict_more_keys(handle) != 0 { keys.append(String(cString: qpdf_oh_dict_next_key(handle))) }
    return keys
  }

  /// How many items the array has; 0 when it is none.
  var count: Int { isArray ? Int(qpdf_oh_get_array_n_items(handle, id)) : 0 }

  func item(_ index: Int) -> PDFObject {
    PDFObject(document, qpdf_oh_get_array_item(handle, id, Int32(index)))
  }

  func append(_ item: borrowing PDFObject) { qpdf_oh_append_item(handle, id, item.id) }

  /// A reference to the object, which becomes an object of its own.
  func indirect() -> PDFObject { PDFObject(document, qpdf_make_indirect_object(handle, id)) }
}
