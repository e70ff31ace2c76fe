/// What a query yields, as data that any renderer can draw. The two forms are made only when they are asked for.
public struct Answer: Sendable {
  /// What kind of answer it is: the word that names its shape in JSON.
  public let kind: String
  /// The answer in a few words, as a script's `expect` writes it.
  public let brief: @Sendable () -> String
  /// The answer in a few words that tell it from others: more than ``brief`` where that only counts.
  public let telling: @Sendable () -> String
  /// What the answer comes to, so that two can be compared that say the same in other words.
  public let gist: @Sendable () -> String
  /// The answer for readers.
  public let blocks: @Sendable () -> [Block]
  /// The answer for programs.
  public let rows: @Sendable () -> [Record]
  /// The key of the list in each row whose members are what was asked for, so that a table has a line for each of them; `nil`
  /// where the rows are.
  public let unit: String?
  /// Why there is no answer, where what was asked is beyond a limit; ``blocks`` and ``rows`` say no more then.
  public let refusal: Refusal?

  /// What is too large, and what to do instead.
  public struct Refusal: Sendable {
    /// What is too large.
    public let message: String
    /// What to do instead.
    public let remedy: String

    /// Both.
    public init(_ message: String, remedy: String) { (self.message, self.remedy) = (message, remedy) }
  }

  /// An answer of that kind; where nothing else is said, it comes to what its few words say.
  public init(
    _ kind: String, brief: @autoclosure @escaping @Sendable () -> String,
    telling: (@Sendable () -> String)? = nil, gist: (@Sendable () -> String)? = nil,
    blocks: @escaping @Sendable () -> [Block], rows: @escaping @Sendable () -> [Record], unit: String? = nil,
    refusal: Refusal? = nil
  ) {
    (self.kind, self.brief, self.blocks, self.rows) = (kind, brief, blocks, rows)
    (self.unit, self.refusal) = (unit, refusal)
    self.telling = telling ?? brief
    self.gist = gist ?? telling ?? brief
  }
}
