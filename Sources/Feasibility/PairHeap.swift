/// The undecided pairs, those that were in the most recent conflicts first.
struct PairHeap {
  private var heap: [Int]
  private var place: [Int]
  private var score: [Double]
  private var step = 1.0

  init(scores: [Double]) {
    score = scores
    heap = scores.indices.sorted { scores[$0] > scores[$1] }
    place = Array(repeating: 0, count: scores.count)
    for (index, pair) in heap.enumerated() { place[pair] = index }
  }

  mutating func popFirst() -> Int? {
    guard let top = heap.first, let last = heap.popLast() else { return nil }
    place[top] = -1
    if last != top {
      heap[0] = last
      place[last] = 0
      sink(0)
    }
    return top
  }

  mutating func insert(_ pair: Int) {
    guard place[pair] < 0 else { return }
    place[pair] = heap.count
    heap.append(pair)
    rise(heap.count - 1)
  }

  mutating func raise(_ pair: Int) {
    score[pair] += step
    if score[pair] > 1e100 {
      for index in score.indices { score[index] *= 1e-100 }
      step *= 1e-100
    }
    if place[pair] >= 0 { rise(place[pair]) }
  }

  /// What was raised before counts less from here on.
  mutating func age() { step /= 0.95 }

  private mutating func rise(_ start: Int) {
    var index = start
    let pair = heap[index]
    while index > 0 {
      let parent = (index - 1) / 2
      guard score[heap[parent]] < score[pair] else { break }
      heap[index] = heap[parent]
      place[heap[index]] = index
      index = parent
    }
    heap[index] = pair
    place[pair] = index
  }

  private mutating func sink(_ start: Int) {
    var index = start
    let pair = heap[index]
    while true {
      var child = 2 * index + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, score[heap[child + 1]] > score[heap[child]] { child += 1 }
      guard score[heap[child]] > score[pair] else { break }
      heap[index] = heap[child]
      place[heap[index]] = index
      index = child
    }
    heap[index] = pair
    place[pair] = index
  }
}
