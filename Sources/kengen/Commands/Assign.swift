import ArgumentParser
struct Assign: ParsableCommand {}
