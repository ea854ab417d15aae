import Messages
package import Presentation
import RegistryModel

/// The organisation as a drawing: boxes joined by lines, top down, each box a link.
///
/// It is drawn here and nowhere else, so that it needs no script. Units with many below them are folded into a count;
/// each box leads to the chart that begins with it.
package enum ChartPage {
  private static let width = 168
  private static let height = 44
  private static let across = 12
  private static let down = 40
  /// More boxes than this on one drawing are no drawing.
  private static let most = 160

  private struct Box {
    let node: OrganisationReport.Node
    var x = 0
    let y: Int
    let children: [Box]
    let isFolded: Bool
  }

  package static func page(_ context: PageContext, _ report: OrganisationReport, top: String?) -> Page {
    let roots = top.flatMap { code in report.roots.lazy.compactMap { find(code, in: $0) }.first }.map { [$0] } ?? report.roots
    var drawings = HTML.nothing
    for root in roots { drawings += drawing(context, root) }
    let back: HTML = top == nil ? .nothing : " <a href=\"\(context.link("/chart"))\">\(context.say("全体の図", "The whole chart"))</a>"
    return Page(
      context.say("組織図", "Chart"), .units,
      """
      <p class="crumb"><a href="\(context.link("/units"))">\(context.say("組織と人", "Units and people"))</a></p>
      <h1>\(context.say("組織図", "Organisation chart"))</h1>
      <p class="lead">\(context.say("四角を選ぶと、その所属から下の図になります。", "Choose a box for the chart below it."))\(back)</p>
      \(drawings)
      <p>\(context.say("同じことを文字で:", "The same as text:")) <a href="\(context.link("/units"))">\(context.say("組織の一覧", "the tree"))</a></p>
      \(context.foot(report.basis))
      """)
  }

  private static func find(_ code: String, in node: OrganisationReport.Node) -> OrganisationReport.Node? {
    node.code == code ? node : node.children.lazy.compactMap { find(code, in: $0) }.first
  }

  /// How deep it can be drawn with no more boxes than fit.
  private static func depth(of root: OrganisationReport.Node) -> Int {
    var level = [root]
    var boxes = 1
    var depth = 0
    while !level.isEmpty {
      let next = level.flatMap(\.children)
      if boxes + next.count > most { break }
      boxes += next.count
      if next.isEmpty { break }
      level = next
      depth += 1
    }
    return max(depth, 1)
  }

  /// Children stand below each other under a parent whose children have none of their own, so that a bureau with forty
  /// sections is as wide as one.
  private static func layOut(_ node: OrganisationReport.Node, depth: Int, x: Int, y: Int) -> (box: Box, width: Int, bottom: Int) {
    let shown = depth > 0 ? node.children : []
    guard !shown.isEmpty else {
      return (Box(node: node, x: x, y: y, children: [], isFolded: !node.children.isEmpty), width, y + height)
    }
    let isColumn = depth == 1 || shown.allSatisfy(\.children.isEmpty)
    var children: [Box] = []
    var bottom = y + height
    if isColumn {
      var top = y + height + down
      for child in shown {
        let placed = layOut(child, depth: 0, x: x + 16, y: top)
        children.append(placed.box)
        top = placed.bottom + across
        bottom = placed.bottom
      }
      return (Box(node: node, x: x, y: y, children: children, isFolded: false), width + 16, bottom)
    }
    var left = x
    for child in shown {
      let placed = layOut(child, depth: depth - 1, x: left, y: y + height + down)
      children.append(placed.box)
      left += placed.width + across
      bottom = max(bottom, placed.bottom)
    }
    // At the left, where the reader begins, however wide the drawing is.
    return (Box(node: node, x: x, y: y, children: children, isFolded: false), max(left - across - x, width), bottom)
  }

  private static func drawing(_ context: PageContext, _ root: OrganisationReport.Node) -> HTML {
    let placed = layOut(root, depth: depth(of: root), x: 1, y: 1)
    let label = context.say("\(context.say(root.name))の組織図", "Organisation chart of \(context.say(root.name))")
    return """
      <div class="chart" role="region" aria-label="\(label)" tabindex="0"><svg role="group" aria-label="\(label)" viewBox="0 0 \(placed.width + 4) \(placed.bottom + 4)" width="\(placed.width + 4)" height="\(placed.bottom + 4)">
      \(lines(placed.box))\(boxes(context, placed.box, isTop: true))
      </svg></div>
      """
  }

  private static func lines(_ box: Box) -> HTML {
    guard !box.children.isEmpty else { return .nothing }
    var result = HTML.nothing
    let isColumn = box.children.allSatisfy { $0.x == box.x + 16 }
    for child in box.children {
      if isColumn {
        result += "<path d=\"M\(box.x + 8) \(box.y + height)V\(child.y + height / 2)H\(child.x)\"/>"
      } else {
        let middle = box.y + height + down / 2
        result += "<path d=\"M\(box.x + width / 2) \(box.y + height)V\(middle)H\(child.x + width / 2)V\(child.y)\"/>"
      }
      result += lines(child)
    }
    return result
  }

  private static func boxes(_ context: PageContext, _ box: Box, isTop: Bool) -> HTML {
    let name = context.say(box.node.name)
    let lead = box.node.leads.count == 1 ? (box.node.leads[0].name.isEmpty ? box.node.leads[0].number : box.node.leads[0].name) : ""
    let below = box.isFolded ? context.say("+\(box.node.units - 1) 所属", "+\(box.node.units - 1) units") : ""
    let second = [lead, below].filter { !$0.isEmpty }.joined(separator: " ")
    // A box with something below leads to its own chart, one without to the unit.
    let target =
      box.node.children.isEmpty || isTop ? context.link("/units/\(box.node.code)") : context.link("/chart", [("top", box.node.code)])
    var result: HTML = """
      <a href="\(target)" aria-label="\(name)\(second.isEmpty ? "" : context.say("、", ", ") + second)"><rect x="\(box.x)" y="\(box.y)" width="\(width)" height="\(height)" rx="3"/><text x="\(box.x + 10)" y="\(box.y + 18)">\(cut(name))</text><text class="second" x="\(box.x + 10)" y="\(box.y + 35)">\(cut(second))</text></a>
      """
    for child in box.children { result += boxes(context, child, isTop: false) }
    return result
  }

  /// As much as fits into a box: half-width characters are half as wide.
  private static func cut(_ text: String) -> String {
    var width = 0.0
    var result = ""
    for character in text {
      width += (character.unicodeScalars.first?.value ?? 0) < 0x2000 ? 0.58 : 1
      if width > 11.4 { return result + "…" }
      result.append(character)
    }
    return result
  }
}
