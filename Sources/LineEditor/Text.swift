import CLineEdit

/// A text as libedit counts it: by Unicode scalars.
typealias Text = [Unicode.Scalar]

extension Text {
  init(_ string: String) { self = Array(string.unicodeScalars) }

  /// The characters of libedit's memory.
  init(_ start: UnsafePointer<wchar_t>, count: Int) {
    self = UnsafeBufferPointer(start: start, count: count).map {
      Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}"
    }
  }

  /// The characters for libedit, with the zero that ends them.
  var wide: [wchar_t] { map { wchar_t(bitPattern: $0.value) } + [0] }

  /// Without what belongs into no statement: control characters other than line ends; a tab is a blank.
  var cleaned: Text {
    compactMap { scalar in
      switch scalar {
      case "\r", "\n": "\n"
      case "\t": " "
      default: isControl(scalar) ? nil : scalar
      }
    }
  }

  /// The number of columns that it takes on a screen.
  var width: Int { reduce(0) { $0 + Swift.max(0, Int(cle_width($1.value))) } }
}

extension String {
  init(_ text: some Sequence<Unicode.Scalar>) {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text)
    self.init(scalars)
  }
}

/// Whether a terminal would obey `scalar` instead of showing it.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value
}
