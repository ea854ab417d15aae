import Messages
import Presentation
import RegistryModel
import UseCases

extension ReceivedReport {
  init(_ listed: Recording.Listed) {
    self.init(listed.links) { person in
      PersonReference(number: person.text, name: listed.registry?.person(person)?.name ?? "")
    }
  }
}
