import ArgumentParser
struct Format: ParsableCommand {}
