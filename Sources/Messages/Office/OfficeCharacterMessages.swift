package import RegistryModel

/// What is said of characters that no list should have, and of bytes that are none.
package enum OfficeCharacterMessages {
  package static let writeOutright = Phrase(
    ja: "その字を常用の字体か、Unicode にある字で書いてください", en: "write it with a usual form or with a character of Unicode")

  package static func privateUse(_ code: String) -> Phrase {
    Phrase(ja: "外字(\(code))があります", en: "there is a private-use character (\(code))")
  }

  package static let lostCharacter = Phrase(
    ja: "変換に失敗した文字(U+FFFD)があります", en: "there is a character that an earlier conversion lost (U+FFFD)")
  package static let exportAnew = Phrase(ja: "元のシステムから出力し直してください", en: "export the file anew from the system it came from")

  package static func controlCharacter(_ code: String) -> Phrase {
    Phrase(ja: "目に見えない制御文字(\(code))があります", en: "there is an invisible control character (\(code))")
  }

  package static let retype = Phrase(
    ja: "その欄を打ち直すか、Excel の CLEAN 関数で除いてください", en: "type the field anew, or take the character out with CLEAN in the spreadsheet")
  package static let noCP932 = Phrase(ja: "この計算機には CP932 の変換表がありません", en: "this machine has no table for CP932")
  package static let saveAsUTF8OrInstall = Phrase(
    ja: "UTF-8 で保存し直すか、glibc の gconv を入れてください", en: "save the file as UTF-8, or install glibc's gconv modules")

  package static func userDefined(_ code: String) -> Phrase {
    Phrase(ja: "外字(CP932 の \(code))があります", en: "there is a user-defined character (CP932 \(code))")
  }

  package static func undecodable(byte code: String) -> Phrase {
    Phrase(ja: "UTF-8 としても CP932 としても読めないバイト 0x\(code) があります", en: "byte 0x\(code) is neither UTF-8 nor CP932")
  }

  package static let fixField = Phrase(ja: "その欄を直すか、ファイルを UTF-8 で保存し直してください", en: "fix the field, or save the file as UTF-8")
}
