import ArgumentParser
struct Hook: ParsableCommand {}
