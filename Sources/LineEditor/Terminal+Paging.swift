import CLineEdit

extension Terminal {
  /// Shows `text` through the shell command `pager`, and comes back when that has ended, with the terminal as it was;
  /// false where there is no such command, and nothing was shown.
  ///
  /// A Ctrl-C meanwhile is the pager's, and is forgotten.
  public static func page(_ text: String, through pager: String) -> Bool {
    cle_flush()
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cle_page(pager, $0.baseAddress, $0.count) }
    }
  }
}
