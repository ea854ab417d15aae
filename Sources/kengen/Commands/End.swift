import ArgumentParser
struct End: ParsableCommand {}
