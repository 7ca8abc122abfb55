package kr.madang.exhibitor.list;

import static kr.madang.spreadsheet.Column.optional;
import static kr.madang.spreadsheet.Column.required;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.exhibitor.Interest;
import kr.madang.exhibitor.Profile;
import kr.madang.shared.InTwoLanguages;
import kr.madang.spreadsheet.Column;
import kr.madang.spreadsheet.Template;

/** The columns of a list of exhibitors. */
final class ExhibitorColumns {

    static final Column KEY = optional("key", "고유 번호", "Key");
    static final Column BUSINESS_NUMBER = optional("business-number", "사업자등록번호", "Business number");
    static final Column NAME_KO = required("name-ko", "회사 이름 (한국어)", "Company name (Korean)");
    static final Column NAME_EN = optional("name-en", "회사 이름 (영어)", "Company name (English)");
    static final Column INTRODUCTION_KO = required("introduction-ko", "한 줄 소개 (한국어)", "Introduction (Korean)");
    static final Column INTRODUCTION_EN = optional("introduction-en", "한 줄 소개 (영어)", "Introduction (English)");
    static final Column COUNTRY = required("country", "국가", "Country");
    static final Column LANGUAGES = required("languages", "상담 언어", "Languages");
    static final Column REPRESENTATIVES = optional("representatives", "동시 상담 수", "Meetings at once");
    static final Column OFFERS = optional("offers", "공급 분야", "Offers");
    static final Column SEEKS = optional("seeks", "찾는 분야", "Looks for");
    static final Column BOOTHS = optional("booths", "부스", "Booths");
    static final Column CONTACT_NAME = required("contact-name", "담당자 이름", "Contact name");
    static final Column CONTACT_EMAIL = required("contact-email", "담당자 이메일", "Contact e-mail");
    static final Column CONTACT_LANGUAGE = optional("contact-language", "메일 언어", "Language of mails");

    /** Stands in exports only. */
    static final Column CO_EXHIBITORS = optional("co-exhibitors", "공동 참가업체", "Co-exhibitors");

    static final List<Column> ALL = List.of(
            KEY,
            BUSINESS_NUMBER,
            NAME_KO,
            NAME_EN,
            INTRODUCTION_KO,
            INTRODUCTION_EN,
            COUNTRY,
            LANGUAGES,
            REPRESENTATIVES,
            OFFERS,
            SEEKS,
            BOOTHS,
            CONTACT_NAME,
            CONTACT_EMAIL,
            CONTACT_LANGUAGE);

    private ExhibitorColumns() {}

    /** All columns and those that are read by people only. */
    static List<Column> exported() {
        return Stream.concat(ALL.stream(), Stream.of(CO_EXHIBITORS)).toList();
    }

    /** What stands in the exported columns, in their order. */
    static List<String> exportedCells(Listed one) {
        return Stream.concat(cells(one).stream(), Stream.of(Template.several(one.coExhibitors())))
                .toList();
    }

    /** What stands in the columns, in their order. */
    static List<String> cells(Listed one) {
        Profile profile = one.profile();
        return List.of(
                one.anyKey(),
                Objects.requireNonNullElse(one.businessNumber(), ""),
                profile.name().ko(),
                profile.name().en(),
                profile.introduction().ko(),
                profile.introduction().en(),
                profile.country(),
                Template.several(profile.languages()),
                String.valueOf(profile.representatives()),
                Template.several(profile.offers()),
                Template.several(profile.seeks()),
                Template.several(one.booths()),
                one.contact().name(),
                one.contact().email(),
                one.contact().english() ? "en" : "ko");
    }

    static Template template(List<Interest> interests) {
        String ko = interests.stream().map(one -> one.name().ko()).collect(Collectors.joining(", "));
        String en = interests.stream().map(one -> one.name().en()).collect(Collectors.joining(", "));
        InTwoLanguages fields = new InTwoLanguages("여러 개는 ; 로 나눔: " + ko, "several parted by ; : " + en);
        String field = interests.isEmpty() ? "" : interests.get(0).name().ko();
        return new Template()
                .column(
                        KEY,
                        "직접 정한 번호. 사업자등록번호가 있으면 비워도 됨",
                        "your own number; may be empty beside a business number",
                        "K-001")
                .column(BUSINESS_NUMBER, "숫자 10자리", "10 digits", "124-81-00998")
                .column(NAME_KO, "200자까지", "up to 200 characters", "마당로봇")
                .column(NAME_EN, "비우면 한국어 이름", "the Korean name if empty", "Madang Robotics")
                .column(INTRODUCTION_KO, "200자까지", "up to 200 characters", "협동 로봇과 자동화 설비")
                .column(INTRODUCTION_EN, "비우면 한국어 소개", "the Korean one if empty", "Collaborative robots and automation")
                .column(COUNTRY, "국가 이름이나 코드: 한국, KR, 베트남, VN", "name or code: South Korea, KR, Vietnam, VN", "KR")
                .column(LANGUAGES, "여러 개는 ; 로 나눔: ko; en; 중국어", "several parted by ; : ko; en; Chinese", "ko; en")
                .column(REPRESENTATIVES, "1–20, 비우면 1", "1–20, 1 if empty", "2")
                .column(OFFERS, fields.ko(), fields.en(), field)
                .column(SEEKS, fields.ko(), fields.en(), "")
                .column(BOOTHS, "부스 번호. 여러 개는 ; 로 나눔", "booth numbers parted by ;", "")
                .column(CONTACT_NAME, "60자까지", "up to 60 characters", "김담당")
                .column(CONTACT_EMAIL, "안내 메일을 받을 주소", "where mails go", "kim@example.com")
                .column(CONTACT_LANGUAGE, "ko 또는 en, 비우면 ko", "ko or en, ko if empty", "ko");
    }
}
