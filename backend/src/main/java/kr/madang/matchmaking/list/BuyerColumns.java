package kr.madang.matchmaking.list;

import static kr.madang.spreadsheet.Column.optional;
import static kr.madang.spreadsheet.Column.required;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kr.madang.exhibitor.Interest;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoDay;
import kr.madang.matchmaking.Buyer;
import kr.madang.spreadsheet.Column;
import kr.madang.spreadsheet.Template;

/** The columns of a list of buyers. */
final class BuyerColumns {

    static final Column KEY = required("key", "고유 번호", "Key");
    static final Column NAME_KO = required("name-ko", "소속 (한국어)", "Organisation (Korean)");
    static final Column NAME_EN = optional("name-en", "소속 (영어)", "Organisation (English)");
    static final Column COUNTRY = required("country", "국가", "Country");
    static final Column LANGUAGES = required("languages", "상담 언어", "Languages");
    static final Column SEEKS = optional("seeks", "찾는 분야", "Looks for");
    static final Column NEEDS = optional("needs", "필요한 것", "Needs");
    static final Column AVAILABLE = optional("available", "가능 시간", "Availability");
    static final Column VETTED = optional("vetted", "심사 통과", "Vetted");
    static final Column CONTACT_NAME = required("contact-name", "담당자 이름", "Contact name");
    static final Column CONTACT_EMAIL = required("contact-email", "담당자 이메일", "Contact e-mail");
    static final Column CONTACT_LANGUAGE = optional("contact-language", "메일 언어", "Language of mails");

    static final List<Column> ALL = List.of(
            KEY,
            NAME_KO,
            NAME_EN,
            COUNTRY,
            LANGUAGES,
            SEEKS,
            NEEDS,
            AVAILABLE,
            VETTED,
            CONTACT_NAME,
            CONTACT_EMAIL,
            CONTACT_LANGUAGE);

    private BuyerColumns() {}

    /** What stands in the columns, in their order. */
    static List<String> cells(ListedBuyer one, Expo expo) {
        Buyer buyer = one.buyer();
        return List.of(
                one.anyKey(),
                buyer.name().ko(),
                buyer.name().en(),
                buyer.country(),
                Template.several(buyer.languages()),
                Template.several(buyer.seeks()),
                one.needs(),
                AvailableTimes.without(one.blocked(), days(expo), expo.timeZone())
                        .written(),
                one.vetted() ? "Y" : "N",
                one.contact().name(),
                one.contact().email(),
                one.contact().english() ? "en" : "ko");
    }

    static List<LocalDate> days(Expo expo) {
        return expo.days().stream().map(ExpoDay::day).toList();
    }

    static Template template(List<Interest> interests, Expo expo) {
        String ko = interests.stream().map(one -> one.name().ko()).collect(Collectors.joining(", "));
        String en = interests.stream().map(one -> one.name().en()).collect(Collectors.joining(", "));
        String field = interests.isEmpty() ? "" : interests.get(0).name().ko();
        String day = expo.opens().toString();
        return new Template()
                .column(KEY, "직접 정한 번호", "your own number", "B-001")
                .column(NAME_KO, "200자까지", "up to 200 characters", "하노이트레이딩")
                .column(NAME_EN, "비우면 한국어 소속", "the Korean one if empty", "Hanoi Trading")
                .column(COUNTRY, "국가 이름이나 코드: 한국, KR, 베트남, VN", "name or code: South Korea, KR, Vietnam, VN", "VN")
                .column(LANGUAGES, "여러 개는 ; 로 나눔: ko; en; 베트남어", "several parted by ; : ko; en; Vietnamese", "vi; en")
                .column(SEEKS, "여러 개는 ; 로 나눔: " + ko, "several parted by ; : " + en, field)
                .column(NEEDS, "1,000자까지", "up to 1,000 characters", "")
                .column(
                        AVAILABLE,
                        day + " 09:00-12:00 처럼, 여러 개는 ; 로 나눔. 비우면 늘 가능",
                        "as in " + day + " 09:00-12:00, several parted by ; at any time if empty",
                        day + " 09:00-18:00")
                .column(VETTED, "Y 또는 N. Y만 매칭에 들어감. 비우면 N", "Y or N; only Y takes part; N if empty", "Y")
                .column(CONTACT_NAME, "60자까지", "up to 60 characters", "Nguyen An")
                .column(CONTACT_EMAIL, "안내 메일을 받을 주소", "where mails go", "an@example.com")
                .column(CONTACT_LANGUAGE, "ko 또는 en, 비우면 ko", "ko or en, ko if empty", "en");
    }
}
