import Presentation

/// The description of the JSON in OpenAPI 3.1, made of the same routes that answer.
enum OpenAPI {
  private indirect enum Value: Encodable {
    case text(String)
    case flag(Bool)
    case number(Int)
    case list([Value])
    case object([String: Value])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .flag(let flag): try container.encode(flag)
      case .number(let number): try container.encode(number)
      case .list(let values): try container.encode(values)
      case .object(let values): try container.encode(values)
      }
    }
  }

  static func document() -> String {
    var paths: [String: Value] = [:]
    for route in Route.all { paths["/api" + (route.path == "/" ? "" : route.path)] = .object(["get": operation(route)]) }
    let document = Value.object([
      "openapi": .text("3.1.0"),
      "info": .object([
        "title": .text("kengen"), "version": .text("1"),
        "description": .text("Who permits, holds and is told. What each document holds is in docs/json.md."),
      ]), "paths": .object(paths),
      "components": .object(["schemas": .object(["Failure": failure, "Text": text])]),
    ])
    return (try? JSONText.of(document)) ?? "{}"
  }

  private static let text = Value.object([
    "type": .text("object"), "required": .list([.text("ja"), .text("en")]),
    "properties": .object(["ja": .object(["type": .text("string")]), "en": .object(["type": .text("string")])]),
  ])

  private static var failure: Value {
    let reference = Value.object(["$ref": .text("#/components/schemas/Text")])
    return .object([
      "type": .text("object"), "required": .list([.text("error"), .text("remedy"), .text("details"), .text("choices")]),
      "properties": .object([
        "error": reference, "remedy": reference, "details": .object(["type": .text("array"), "items": reference]),
        "choices": .object([
          "type": .text("array"),
          "items": .object([
            "type": .text("object"), "required": .list([.text("kind"), .text("id"), .text("name")]),
            "properties": .object([
              "kind": .object(["enum": .list(["provision", "event", "unit", "system", "role", "person"].map(Value.text))]),
              "id": .object(["type": .text("string")]), "name": reference,
            ]),
          ]),
        ]),
      ]),
    ])
  }

  private static func operation(_ route: Route) -> Value {
    var parameters: [Value] = []
    if let start = route.path.firstIndex(of: "{"), let end = route.path.firstIndex(of: "}") {
      parameters.append(
        .object([
          "name": .text(String(route.path[route.path.index(after: start)..<end])), "in": .text("path"), "required": .flag(true),
          "schema": .object(["type": .text("string"), "minLength": .number(1)]),
        ]))
    }
    var own = route.parameters
    own += [
      Route.Parameter(name: "on", about: "the day asked about, as 2027-04-01; else today"),
      Route.Parameter(name: "as-of", about: "what the registry said then: a day, or a commit of 7 to 40 hexadecimal digits"),
    ]
    for parameter in own {
      parameters.append(
        .object([
          "name": .text(parameter.name), "in": .text("query"), "required": .flag(parameter.isRequired),
          "description": .text(parameter.about),
          "schema": .object(["type": .text(parameter.isNumber ? "integer" : "string")]),
        ]))
    }
    func response(_ about: String, _ schema: Value) -> Value {
      .object(["description": .text(about), "content": .object(["application/json": .object(["schema": schema])])])
    }
    let failed = Value.object(["$ref": .text("#/components/schemas/Failure")])
    let any = Value.object(["type": .list([.text("object"), .text("array")])])
    return .object([
      "summary": .text(route.summary), "parameters": .list(parameters),
      "responses": .object([
        "200": response(route.summary, any), "400": response("The question cannot be read.", failed),
        "401": response("Nobody is signed in.", failed), "403": response("Not shown without a name.", failed),
        "404": response("There is no such thing.", failed),
        "422": response("Several things match, or none: the question must be put more exactly.", failed),
        "429": response("Too many requests.", failed), "503": response("The newest commit cannot be read, or the server is busy.", failed),
      ]),
    ])
  }
}
