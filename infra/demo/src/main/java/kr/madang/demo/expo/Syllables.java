package kr.madang.demo.expo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Names that nobody bears, put together from syllables; each is given out once.
 *
 * <p>The family names are Korean nouns (별, 솔, 숲 …) that are no family names in Korea.
 */
final class Syllables {

    private static final List<Bilingual> FAMILY =
            table("별 Byeol 솔 Sol 늘 Neul 잎 Ip 햇 Haet 달 Dal 샘 Saem 꽃 Kkot 숲 Sup 들 Deul 봄 Bom 빛 Bit 결 Gyeol 싹 Ssak");
    private static final List<Bilingual> FIRST =
            table("가 ga 나 na 다 da 두 du 라 ra 루 ru 마 ma 모 mo 바 ba 보 bo 사 sa 소 so 아 a 여 yeo 예 ye 온 on 우 u 윤 yun 이 i"
                    + " 자 ja 초 cho 하 ha 해 hae 호 ho");
    private static final List<Bilingual> SECOND =
            table("겸 gyeom 나 na 담 dam 람 ram 련 ryeon 론 ron 린 rin 말 mal 벗 beot 별 byeol 봄 bom 새 sae 솜 som 슬 seul"
                    + " 안 an 올 ol 움 um 은 eun 잔 jan 찬 chan 큰 keun 한 han 휘 hwi 늬 nui");

    private static final List<Bilingual> COMPANY_FIRST =
            table("누 Nu 도 Do 뫼 Moe 벼 Byeo 새 Sae 여 Yeo 제 Je 초 Cho 카 Ka 토 To 파 Pa 혜 Hye 구 Gu 무 Mu 비 Bi 셰 Sye");
    private static final List<Bilingual> COMPANY_SECOND =
            table("룬 run 벨 bel 솜 som 잔 jan 칸 kan 템 tem 핀 pin 홀 hol 돌 dol 멜 mel 락 rak 늄 nyum");
    private static final List<Bilingual> COMPANY_FIELD =
            table("랩스 Labs 로보틱스 Robotics 모빌리티 Mobility 시스템 Systems 데이터 Data 에너지 Energy 비전 Vision 소프트 Soft"
                    + " 센서 Sensors 바이오 Bio 솔루션 Solutions 네트웍스 Networks");

    private static final List<String> FOREIGN_FIRST =
            List.of("Ta", "Ve", "Ri", "Mo", "Ka", "Lu", "Ze", "Do", "Ni", "Sha", "Bre", "Ol");
    private static final List<String> FOREIGN_SECOND =
            List.of("vok", "mira", "lden", "zuri", "nelo", "tash", "ripa", "gomi", "fren", "wanu", "delka", "sibo");
    private static final List<String> FOREIGN_FAMILY = List.of(
            "Quan", "Torv", "Ismar", "Belk", "Oduv", "Prenz", "Yalt", "Karem", "Vosh", "Drune", "Zelig", "Hamp");
    private static final List<String> FOREIGN_ENDING =
            List.of("ola", "ek", "aro", "ini", "us", "eva", "onga", "ist", "ai", "uma");

    private Syllables() {}

    /** Some 8,000 people of Korea. */
    static Iterator<Bilingual> people(Dice dice) {
        List<Bilingual> all = new ArrayList<>();
        for (Bilingual family : FAMILY) {
            for (Bilingual first : FIRST) {
                SECOND.forEach(second -> all.add(new Bilingual(
                        family.ko() + first.ko() + second.ko(),
                        capital(first.en() + second.en()) + " " + family.en())));
            }
        }
        return dice.shuffled(all).iterator();
    }

    /** Some 2,300 companies of Korea. */
    static Iterator<Bilingual> companies(Dice dice) {
        List<Bilingual> all = new ArrayList<>();
        for (Bilingual first : COMPANY_FIRST) {
            for (Bilingual second : COMPANY_SECOND) {
                COMPANY_FIELD.forEach(field -> all.add(new Bilingual(
                        first.ko() + second.ko() + field.ko(), first.en() + second.en() + " " + field.en())));
            }
        }
        return dice.shuffled(all).iterator();
    }

    /** Some 17,000 people of elsewhere. */
    static Iterator<String> foreigners(Dice dice) {
        List<String> all = new ArrayList<>();
        for (String stem : stems()) {
            for (String family : FOREIGN_FAMILY) {
                FOREIGN_ENDING.forEach(ending -> all.add(stem + " " + family + ending));
            }
        }
        return dice.shuffled(all).iterator();
    }

    /** Some 1,400 words for companies of elsewhere. */
    static Iterator<String> foreignCompanies(Dice dice) {
        List<String> all = new ArrayList<>();
        for (String stem : stems()) {
            FOREIGN_ENDING.forEach(ending -> all.add(stem + ending));
        }
        return dice.shuffled(all).iterator();
    }

    private static List<String> stems() {
        return FOREIGN_FIRST.stream()
                .flatMap(first -> FOREIGN_SECOND.stream().map(second -> first + second))
                .toList();
    }

    private static List<Bilingual> table(String pairs) {
        String[] words = pairs.split(" ", -1);
        List<Bilingual> rows = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            rows.add(new Bilingual(words[i], words[i + 1]));
        }
        return List.copyOf(rows);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
