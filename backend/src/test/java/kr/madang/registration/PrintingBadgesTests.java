package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.form;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.registration.badge.BadgeToken;
import kr.madang.shared.Place;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@HttpTest
class PrintingBadgesTests {

    private static final String PRINTS = "/badge-prints";
    private static final int MOST_BYTES = 10_000_000;

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Registering registering;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;
    String token;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(1000);
        token = expo.organizerToken(place);
    }

    @ParameterizedTest
    @EnumSource(BadgePaper.class)
    void bringsRareSyllablesAndAReadableCode(BadgePaper paper) throws Exception {
        JsonNode visitor = register("뷁쀍햏 펲똠");

        try (PDDocument file = printed(ask(PRINTS, Map.of("paper", paper, "anew", false)))) {
            assertThat(textOf(file))
                    .contains(
                            "뷁쀍햏 펲똠",
                            "시험 박람회",
                            "일반 입장",
                            spaced(visitor.at("/badge/shortCode").asString()));
            assertThat(codesOf(file)).containsExactly(visitor.at("/badge/token").asString());
            assertThat(everyFontIsEmbedded(file)).isTrue();
        }
    }

    @Test
    void writesNamesOfManyScripts() throws Exception {
        for (String name : List.of("José Łukasz Çağrı Ñandú", "Nguyễn Thị Hồng", "Дарья Ωμέγα", "山田 太郎 アヤ", "가각")) {
            register(name);
        }

        try (PDDocument file = printed(ask(PRINTS, Map.of("paper", "A6", "anew", false)))) {
            assertThat(textOf(file))
                    .contains("José Łukasz Çağrı Ñandú", "Nguyễn Thị Hồng", "Дарья Ωμέγα", "山田 太郎 アヤ", "가각");
        }
    }

    @Test
    void putsFourOnASheetInTheOrderOfTheirNames() throws Exception {
        List<String> names = List.of("하나", "가람", "나래", "다솜", "마루");
        names.forEach(this::register);

        try (PDDocument file = printed(ask(PRINTS, Map.of("paper", "A4", "anew", false)))) {
            assertThat(file.getNumberOfPages()).isEqualTo(2);
            assertThat(codesOf(file)).hasSize(5);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            assertThat(second.getText(file)).contains("하나").doesNotContain("마루");
        }
        assertThat(audited()).hasSize(5).containsOnly("badge-printed");
    }

    @Test
    void goesOnInTheNextFile() throws Exception {
        expo.run(
                place,
                registering
                        .registerAll(Flux.range(0, BadgePrints.AT_ONCE + 1).map(PrintingBadgesTests::nth))
                        .then());

        EntityExchangeResult<byte[]> first = ask(PRINTS, Map.of("paper", "LABEL", "anew", false))
                .expectBody(byte[].class)
                .returnResult();
        String next = first.getResponseHeaders().getFirst("Madang-Next");
        EntityExchangeResult<byte[]> second = ask(
                        PRINTS, Map.of("paper", "LABEL", "anew", false, "cursor", Objects.requireNonNull(next)))
                .expectBody(byte[].class)
                .returnResult();

        assertThat(pagesOf(first)).isEqualTo(BadgePrints.AT_ONCE);
        assertThat(pagesOf(second)).isEqualTo(1);
        assertThat(second.getResponseHeaders().getFirst("Madang-Next")).isNull();
    }

    @Test
    void makesEarlierBadgesNoGoodWhenAskedTo() throws Exception {
        String email = newEmail();
        JsonNode visitor = visitors.register(place, form(email));
        TestInbox.get().await(email, 1);
        String before = visitor.at("/badge/token").asString();

        String after;
        try (PDDocument file = printed(ask(
                "/registrations/" + visitor.get("id").asString() + PRINTS, Map.of("paper", "LABEL", "anew", true)))) {
            after = codesOf(file).iterator().next();
        }

        assertThat(BadgeToken.read(after).claims().revision())
                .isEqualTo(BadgeToken.read(before).claims().revision() + 1);
        assertThat(bodyOf(visitors.getAs(visitor, place, "/badge"), HttpStatus.OK)
                        .get("token")
                        .asString())
                .isEqualTo(after);
        assertThat(revoked()).containsExactly("1");
        TestInbox.get().await(email, 2);
        assertThat(audited()).containsExactly("badge-printed-anew");
    }

    @Test
    void changesTheTicketWhenRevisionsHaveRunOut() throws Exception {
        JsonNode visitor = visitors.register(place);
        expo.run(place, database.sql("update registration set revision = 15").then());
        String before = visitor.at("/badge/shortCode").asString();

        printed(ask(PRINTS, Map.of("paper", "LABEL", "anew", true))).close();

        JsonNode badge = bodyOf(visitors.getAs(visitor, place, "/badge"), HttpStatus.OK);
        assertThat(badge.get("shortCode").asString()).isNotEqualTo(before);
        assertThat(BadgeToken.read(badge.get("token").asString()).claims().revision())
                .isZero();
        assertThat(revoked()).containsExactly("16");
    }

    @Test
    void isTheVisitorsToo() throws Exception {
        JsonNode visitor = visitors.register(place);

        try (PDDocument file = printed(visitors.getAs(visitor, place, "/badge/print"))) {
            assertThat(codesOf(file)).containsExactly(visitor.at("/badge/token").asString());
        }
        visitors.cancelAs(visitor, place);
        assertThat(refusal(visitors.getAs(visitor, place, "/badge/print"), HttpStatus.CONFLICT))
                .isEqualTo("registration-cancelled");
    }

    @Test
    void saysWhatCannotBePrinted() {
        JsonNode visitor = visitors.register(place);

        assertThat(refusal(
                        ask(PRINTS, Map.of("paper", "A6", "anew", false, "admissionType", "press")),
                        HttpStatus.CONFLICT))
                .isEqualTo("no-badges-to-print");
        assertThat(refusal(ask(PRINTS, Map.of("paper", "A6")), HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
        assertThat(refusal(
                        ask("/registrations/" + UUID.randomUUID() + PRINTS, Map.of("paper", "A6", "anew", false)),
                        HttpStatus.NOT_FOUND))
                .isEqualTo("registration-unknown");
        visitors.cancelAs(visitor, place);
        assertThat(refusal(
                        ask(
                                "/registrations/" + visitor.get("id").asString() + PRINTS,
                                Map.of("paper", "A6", "anew", false)),
                        HttpStatus.CONFLICT))
                .isEqualTo("registration-cancelled");
        token = expo.tokenOf(place, Role.STAFF, null);
        assertThat(refusal(ask(PRINTS, Map.of("paper", "A6", "anew", false)), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
    }

    private JsonNode register(String name) {
        Map<String, Object> form = form(newEmail());
        form.put("name", name);
        return visitors.register(place, form);
    }

    private static NewRegistration nth(int nth) {
        return new NewRegistration(
                new Visitor("참관객" + nth, newEmail(), null, Locale.KOREAN),
                "day-pass",
                new Age(null, true),
                List.of(new RegistrationForm.Answer("privacy", 1, true)),
                List.of(),
                "print-test-" + nth,
                new byte[0],
                false,
                AdmissionType.Channel.ONLINE);
    }

    private ResponseSpec ask(String path, Map<String, Object> body) {
        return http.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build()
                .post()
                .uri("/api/expos/" + place.slug() + path)
                .header("Authorization", "Bearer " + token)
                .bodyValue(body)
                .exchange();
    }

    private static PDDocument printed(ResponseSpec answer) throws Exception {
        EntityExchangeResult<byte[]> file =
                answer.expectStatus().isOk().expectBody(byte[].class).returnResult();
        assertThat(file.getResponseHeaders().getContentType()).hasToString("application/pdf");
        return Loader.loadPDF(Objects.requireNonNull(file.getResponseBody()));
    }

    private static int pagesOf(EntityExchangeResult<byte[]> file) throws Exception {
        try (PDDocument document = Loader.loadPDF(Objects.requireNonNull(file.getResponseBody()))) {
            return document.getNumberOfPages();
        }
    }

    private static String textOf(PDDocument file) throws Exception {
        // a glyph that stands for two characters may be read as either
        return Normalizer.normalize(new PDFTextStripper().getText(file), Normalizer.Form.NFKC);
    }

    private static String spaced(String code) {
        return code.substring(0, 4) + " " + code.substring(4);
    }

    /** As a camera reads the paper. */
    private static Set<String> codesOf(PDDocument file) throws Exception {
        Set<String> codes = new HashSet<>();
        for (int page = 0; page < file.getNumberOfPages(); page++) {
            BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(
                    new BufferedImageLuminanceSource(new PDFRenderer(file).renderImageWithDPI(page, 200))));
            Result[] found = new QRCodeMultiReader()
                    .decodeMultiple(
                            picture,
                            Map.of(
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE),
                                    DecodeHintType.TRY_HARDER,
                                    true));
            Arrays.stream(found).map(Result::getText).forEach(codes::add);
        }
        return codes;
    }

    private static boolean everyFontIsEmbedded(PDDocument file) throws Exception {
        for (PDPage page : file.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                if (!font.isEmbedded()) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<String> revoked() {
        JsonNode list = bodyOf(
                http.get()
                        .uri("/api/expos/{expo}/badge-revocations", place.slug())
                        .header("Authorization", "Bearer " + token)
                        .exchange(),
                HttpStatus.OK);
        return StreamSupport.stream(list.get("revocations").spliterator(), false)
                .map(revocation -> revocation.get("goodFrom").asString())
                .toList();
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
