import ArgumentParser
struct AbsenceCommand: ParsableCommand {}
