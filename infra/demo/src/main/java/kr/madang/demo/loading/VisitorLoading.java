package kr.madang.demo.loading;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.madang.demo.expo.DemoExpo;
import kr.madang.demo.expo.Language;
import kr.madang.lead.LeadConsent;
import kr.madang.lead.LeadConsents;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.Age;
import kr.madang.registration.Basis;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.NewRegistration;
import kr.madang.registration.Quota;
import kr.madang.registration.Registering;
import kr.madang.registration.RegistrationForm.Answer;
import kr.madang.registration.Visitor;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What visitors are asked, and the visitors who have registered already. Nobody is mailed about an invented visit. */
@Component
class VisitorLoading {

    private static final int PLACES = 13_000;
    private static final int CONFERENCE_PLACES = 300;
    private static final int AT_ONCE = 64;
    private static final String GENERAL = "general";
    private static final String CONFERENCE = "conference";
    private static final String VIP = "vip";

    /** The codes of the admission types that may enter the conference hall. */
    static final Set<String> INTO_THE_CONFERENCE = Set.of(CONFERENCE, VIP);

    private static final String TO_EXHIBITORS = "exhibitors";
    private static final AdmissionType.Terms ON_SITE = freeBy(AdmissionType.Channel.ON_SITE);
    private static final AdmissionType.Terms GROUP = freeBy(AdmissionType.Channel.GROUP);
    private static final AdmissionType.Terms FREE =
            terms(AdmissionType.Approval.AUTOMATIC, false, new InTwoLanguages("무료", "Free"));

    private final FormSetUp setUp;
    private final Registering registering;
    private final LeadConsents leads;

    VisitorLoading(FormSetUp setUp, Registering registering, LeadConsents leads) {
        this.setUp = setUp;
        this.registering = registering;
        this.leads = leads;
    }

    Mono<Void> load(DemoExpo expo) {
        List<ConsentItem> consents = consents();
        List<AdmissionType> types = types(expo);
        return setUp.add(quotas(expo, types), types, consents)
                .then(leads.cover(
                        new LeadConsent(LeadConsent.Exhibitors.DOMESTIC, TO_EXHIBITORS), Audit.Actor.system()))
                .thenMany(Flux.range(0, expo.visitors().size())
                        .flatMap(
                                number -> registering.register(
                                        toRegistration(number, expo.visitors().get(number), consents)),
                                AT_ONCE))
                .then();
    }

    private static List<AdmissionType> types(DemoExpo expo) {
        List<LocalDate> days = expo.calendar().days();
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return List.of(
                type(GENERAL, new InTwoLanguages("일반 참관", "General admission"), first, last, FREE),
                type(
                        CONFERENCE,
                        new InTwoLanguages("컨퍼런스 참석", "Conference pass"),
                        first,
                        first,
                        terms(AdmissionType.Approval.AUTOMATIC, true, new InTwoLanguages("30,000원", "KRW 30,000"))),
                type(
                        "press",
                        new InTwoLanguages("보도 관계자", "Press"),
                        first,
                        last,
                        terms(AdmissionType.Approval.ORGANIZER, false, new InTwoLanguages("무료", "Free"))),
                type(
                        "buyer",
                        new InTwoLanguages("바이어", "Buyer"),
                        first,
                        last,
                        terms(AdmissionType.Approval.ORGANIZER, false, new InTwoLanguages("무료", "Free"))),
                type(
                        VIP,
                        new InTwoLanguages("초청 귀빈", "VIP"),
                        first,
                        last,
                        terms(AdmissionType.Approval.ORGANIZER, false, new InTwoLanguages("초청", "By invitation"))),
                type("group", new InTwoLanguages("단체 참관", "Group"), first, last, GROUP),
                type("on-site", new InTwoLanguages("현장등록", "On-site registration"), first, last, ON_SITE));
    }

    private static AdmissionType type(
            String code, InTwoLanguages name, LocalDate first, LocalDate last, AdmissionType.Terms terms) {
        return new AdmissionType(new AdmissionType.Id(Ids.next()), code, name, first, last, terms);
    }

    private static AdmissionType.Terms freeBy(AdmissionType.Channel channel) {
        return new AdmissionType.Terms(
                channel,
                null,
                null,
                new InTwoLanguages("무료", "Free"),
                AdmissionType.Approval.AUTOMATIC,
                false,
                Duration.ofDays(1));
    }

    private static AdmissionType.Terms terms(
            AdmissionType.Approval approval, boolean waitingList, InTwoLanguages price) {
        return new AdmissionType.Terms(
                AdmissionType.Channel.ONLINE, null, null, price, approval, waitingList, Duration.ofDays(1));
    }

    /** The whole expo, its conference, and its fullest day: a registration takes a place in all that count it. */
    private static List<Quota> quotas(DemoExpo expo, List<AdmissionType> types) {
        return List.of(
                Quota.of(new InTwoLanguages("행사 전체", "Whole expo"), new Quota.Scope.WholeExpo(), PLACES),
                Quota.of(
                        new InTwoLanguages("컨퍼런스홀 좌석", "Conference hall seats"),
                        new Quota.Scope.Types(Set.of(types.get(1).id())),
                        CONFERENCE_PLACES),
                Quota.of(
                        new InTwoLanguages("첫날", "First day"),
                        new Quota.Scope.Day(expo.calendar().days().get(0)),
                        PLACES));
    }

    private static NewRegistration toRegistration(
            int number, kr.madang.demo.expo.Visitor visitor, List<ConsentItem> consents) {
        boolean korean = visitor.language() == Language.KO;
        List<Answer> answers = consents.stream()
                .map(item -> new Answer(item.code(), item.version(), agrees(number, item)))
                .toList();
        return new NewRegistration(
                new Visitor(
                        korean ? visitor.name().ko() : visitor.name().en(),
                        visitor.email(),
                        visitor.phone(),
                        korean ? Locale.KOREAN : Locale.ENGLISH),
                GENERAL,
                new Age(null, true),
                answers,
                List.of(),
                "demo-visitor-%06d".formatted(number),
                ByteBuffer.allocate(32).putInt(number).array(),
                false,
                AdmissionType.Channel.ONLINE);
    }

    /** To what is required, and two of three to being seen by exhibitors. */
    private static boolean agrees(int number, ConsentItem item) {
        return switch (item.kind()) {
            case REQUIRED -> true;
            case THIRD_PARTY -> number % 3 != 0;
            case OPTIONAL, MARKETING -> false;
        };
    }

    private static List<ConsentItem> consents() {
        InTwoLanguages untilTheEnd = new InTwoLanguages("행사가 끝나고 30일까지", "Until 30 days after the expo");
        return List.of(
                new ConsentItem(
                        new ConsentItem.Id(Ids.next()),
                        "visit",
                        1,
                        ConsentItem.Kind.REQUIRED,
                        Basis.CONTRACT,
                        new InTwoLanguages("개인정보 수집·이용", "Collection and use of personal data"),
                        new InTwoLanguages(
                                "이름, 이메일, 휴대폰 번호를 받아 배지를 만들고 보내 드려요. 동의하지 않을 수 있지만, 그러면 등록할 수 없어요.",
                                "We take your name, e-mail address and phone number to make and send your badge. You may"
                                        + " refuse, but then we cannot register you."),
                        new InTwoLanguages(
                                "등록 확인, 배지 발급, 입장 확인", "Confirming your registration, your badge, your entry"),
                        untilTheEnd,
                        null,
                        30),
                new ConsentItem(
                        new ConsentItem.Id(Ids.next()),
                        TO_EXHIBITORS,
                        1,
                        ConsentItem.Kind.THIRD_PARTY,
                        Basis.CONSENT,
                        new InTwoLanguages("배지를 스캔한 참가업체에 정보 제공", "Being seen by exhibitors that scan your badge"),
                        new InTwoLanguages(
                                "배지를 스캔한 국내 참가업체에 이름, 이메일, 휴대폰 번호를 보여 드려요. 동의하지 않아도 등록할 수 있고,"
                                        + " 배지 화면에서 업체마다 언제든지 거둘 수 있어요.",
                                "Exhibitors from Korea that scan your badge see your name, e-mail address and phone number."
                                        + " You can register without this and take it back from each at any time."),
                        new InTwoLanguages("상담과 제품 안내", "Talks about their products"),
                        new InTwoLanguages("행사가 끝나고 1년까지", "Until a year after the expo"),
                        new InTwoLanguages("배지를 스캔한 국내 참가업체", "Exhibitors from Korea that scan your badge"),
                        365),
                new ConsentItem(
                        new ConsentItem.Id(Ids.next()),
                        "news",
                        1,
                        ConsentItem.Kind.MARKETING,
                        Basis.CONSENT,
                        new InTwoLanguages("다음 행사 소식 받기", "News about the next expo"),
                        new InTwoLanguages(
                                "다음 행사 소식을 이메일로 보내 드려요. 동의하지 않아도 등록할 수 있고, 언제든지 거둘 수 있어요.",
                                "We mail you news about the next expo. You can register without this and take it back at"
                                        + " any time."),
                        new InTwoLanguages("행사 소식 안내", "News about expos"),
                        new InTwoLanguages("동의를 거둘 때까지, 길어도 2년", "Until you take it back, two years at most"),
                        null,
                        730));
    }
}
