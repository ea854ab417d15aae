import Messages
package import Presentation
import RegistryModel

/// What the form of a question offers.
package struct AskChoices: Sendable {
  package let units: [NamedPlace]
  package let systems: [NamedPlace]

  package init(units: [NamedPlace], systems: [NamedPlace]) {
    self.units = units
    self.systems = systems
  }
}

/// A question as the reader wrote it.
package struct AskedWords: Sendable {
  package var words: String
  package var unit: String
  package var system: String
  package var me: String
  package var absent: String

  package init(words: String = "", unit: String = "", system: String = "", me: String = "", absent: String = "") {
    self.words = words
    self.unit = unit
    self.system = system
    self.me = me
    self.absent = absent
  }

  /// As pairs of an address; empty ones are left out.
  package func pairs(words changed: String? = nil) -> [(String, String?)] {
    [("q", changed ?? words), ("unit", unit), ("system", system), ("me", me), ("absent", absent)].map { ($0.0, $0.1.isEmpty ? nil : $0.1) }
  }
}

extension PageContext {
  /// The form that asks. `action` = where it asks; `examples` only where nothing was asked yet.
  func askForm(_ asked: AskedWords, _ choices: AskChoices, action: String, happened: Bool = false, isLarge: Bool = false) -> HTML {
    let label = happened ? say("何が起きましたか", "What happened?") : say("何をしたいですか", "What do you want to do?")
    let hint =
      happened
      ? say("例: パソコンがウイルスに感染した、メールを誤送信した", "e.g. PC infected, mail sent to the wrong person")
      : say("ふだんの言葉で。例: USBメモリを持ち出したい", "In everyday words, e.g. take a USB stick home")
    var units = HTML.nothing
    for unit in choices.units { units += "<option value=\"\(say(unit.name))\">\(unit.id)</option>" }
    var systems = HTML.nothing
    for system in choices.systems { systems += "<option value=\"\(system.id)\">\(say(system.name))</option>" }
    let isOpen: HTML = asked.system.isEmpty && asked.absent.isEmpty ? .nothing : " open"
    return """
      <form class="ask\(isLarge ? " large" : "")" method="get" action="\(action)" role="search" data-remembers>
      \(hidden(except: ["unit", "system", "me"]))
      <div class="field words"><label for="q">\(label)</label><input id="q" name="q" type="search" value="\(asked.words)" aria-describedby="q-hint" required maxlength="300" autocomplete="off" enterkeyhint="search"><p id="q-hint" class="hint">\(hint)</p></div>
      <div class="row">
      <div class="field"><label for="unit">\(say("所属", "Your unit"))</label><input id="unit" name="unit" list="units" value="\(asked.unit)" maxlength="120" autocomplete="off" aria-describedby="unit-hint"><p id="unit-hint" class="hint">\(say("課の名前か番号", "name or code"))</p><datalist id="units">\(units)</datalist></div>
      <div class="field"><label for="me">\(say("申請する人", "Who asks"))</label><input id="me" name="me" value="\(asked.me)" maxlength="60" autocomplete="off" aria-describedby="me-hint"><p id="me-hint" class="hint">\(say("職員番号か氏名(なくても可)", "staff number or name (optional)"))</p></div>
      </div>
      <details\(isOpen)><summary>\(say("システム・不在の人", "System, people away"))</summary><div class="row">
      <div class="field"><label for="system">\(say("システム", "System"))</label><input id="system" name="system" list="systems" value="\(asked.system)" maxlength="120" autocomplete="off"><datalist id="systems">\(systems)</datalist></div>
      <div class="field"><label for="absent">\(say("不在とみなす人", "Taken as away"))</label><input id="absent" name="absent" value="\(asked.absent)" maxlength="120" autocomplete="off"></div>
      </div></details>
      <p class="actions"><button class="main">\(happened ? say("知らせる先を調べる", "Whom to tell") : say("誰が許可するか調べる", "Who permits it"))</button></p>
      </form>
      """
  }
}
