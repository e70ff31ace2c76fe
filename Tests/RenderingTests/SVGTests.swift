import Answers
import Foundation
import Numbers
import Testing

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Figures are well-formed XML that says all there is to say.
@Suite struct SVGTests {
  /// Every answer has a row and a name, every turn of the answer and both ends have a number.
  @Test func plot() throws {
    let seen = try texts(of: svg(Answer(blocks: [.gap, .plot(Figures.plot)])))
    for label in ["winset US", "{1}", "{1, 2}", "{}", "0", "0.3", "0.5", "1", "power of hawks", "0.35 given"] {
      #expect(seen.contains(label), "\(label)")
    }
    #expect(seen.contains("interval: 0.1 to 0.6"))
  }

  /// Each answer has its letter on the map and in the legend: as the region of B is cut in two, but hangs together, it
  /// has one letter on the map. Letters are written twice, first as their own rim.
  @Test func map() throws {
    let seen = try texts(of: svg(Answer(blocks: [.map(Figures.map)])))
    for label in ["winset US", "{1}", "{2}", "power of hawks", "power of doves", "0.75", "1/3", "0.75, 1/3", "50.0%"] {
      #expect(seen.contains(label), "\(label)")
    }
    #expect(seen.count { $0 == "A" } == 4)
    #expect(seen.count { $0 == "B" } == 4)
  }

  /// The answers meet along the diagonal alone, whose lower half borders one region of B and whose upper half another;
  /// the line between these two is no border.
  @Test func bordersPartAnswers() {
    let borders = Figures.map.borders
    #expect(borders.count == 1)
    #expect(borders.first?.start == Map.Point(0, 0))
    #expect(borders.first?.end == Map.Point(1, 1))
  }

  /// Signs of XML stand for themselves, and what XML cannot hold is replaced.
  @Test func namesAreEscaped() throws {
    let plot = Plot(
      "<a> & \"b\"", along: Axis("塔利班 ]]> '", 0...1), legend: ["\u{8}\u{FFFF}"],
      stretches: [.init(0, 1, holdsLow: true, holdsHigh: true, answer: 0)])
    let seen = try texts(of: svg(Answer(blocks: [.plot(plot)])))
    for label in ["<a> & \"b\"", "塔利班 ]]> '", "\u{FFFD}\u{FFFD}"] { #expect(seen.contains(label), "\(label)") }
  }

  /// An axis without length and an answer that holds nowhere are drawn as well.
  @Test func degenerateFigures() throws {
    let point = Plot(
      "", along: Axis("x", 1...1), legend: ["a", "b"],
      stretches: [.init(1, 1, holdsLow: true, holdsHigh: true, answer: 0)])
    _ = try texts(of: svg(Answer(blocks: [.plot(point)])))
    _ = try texts(of: svg(Answer(blocks: [.map(Map("", Axis("x", 0...0), Axis("y", 0...1), legend: [], regions: []))])))
    #expect(svg(Answer(blocks: [.tree(Figures.tree)])) == nil)
  }

  private func texts(of svg: String?) throws -> [String] {
    let parser = XMLParser(data: Data(try #require(svg).utf8))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reader.texts
  }

  /// What stands in the elements of an XML file.
  private final class Reader: NSObject, XMLParserDelegate {
    var texts: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) { if ["text", "title"].contains(name) { texts.append("") } }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if !texts.isEmpty, text.contains(where: { $0 != "\n" }) { texts[texts.count - 1] += text }
    }
  }
}
