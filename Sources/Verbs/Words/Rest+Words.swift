import Answers
import Numbers

extension [Block] {
  /// A word on so many more that a text does not tell; nothing where all are told.
  static func andMore(_ rest: Int) -> [Block] {
    rest == 0 ? [] : [.line(Line("and \(rest.grouped) more, which ‘as json’ tells", .dim))]
  }
}
