import Authority
import Messages
import RegistryModel
import Validation

extension Names {
  func capacity(_ capacity: StepCapacity) -> Phrase {
    switch capacity {
    case .candidate(let candidate):
      let seat = seat(candidate.seat)
      let ground = self.capacity(candidate.capacity)
      return Phrase(
        ja: "\(seat.text(.japanese)) \(ground.ja)\(candidate.isEscalation ? "、上位" : "")",
        en: "\(seat.text(.english)), \(ground.en)\(candidate.isEscalation ? ", escalation" : "")")
    case .appointed(let appointment):
      return Phrase(
        ja: "\(unit(appointment.unit).ja) \(post(appointment.post).ja)(\(appointment.kind.name.ja))",
        en: "\(post(appointment.post).text(.english)) of \(unit(appointment.unit).text(.english)) (\(appointment.kind.name.en))")
    case .worker(_, let contract):
      return Phrase(ja: "\(contract.firm) の従事者(\(contract.id))", en: "worker of \(contract.firm) (\(contract.id))")
    }
  }

  func reason(_ exclusion: Exclusion) -> Phrase { ExclusionText.phrase(exclusion) { person($0).text } }
}
