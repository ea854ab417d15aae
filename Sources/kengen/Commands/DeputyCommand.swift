import ArgumentParser
struct DeputyCommand: ParsableCommand {}
