package kr.madang.matchmaking.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.text.Normalizer;
import java.util.Objects;
import kr.madang.HttpTest;
import kr.madang.account.Organizer;
import kr.madang.account.Person;
import kr.madang.matchmaking.AnhMeetsGaon;
import kr.madang.matchmaking.day.HallDisplays;
import kr.madang.shared.Ids;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class PrintingMeetingsTests extends AnhMeetsGaon {

    private static final String AGENDAS = "/agenda-prints";
    private static final String TABLES = "/table-prints";
    private static final String LIST = "{\"kind\": \"LIST\"}";
    private static final String SIGN = "{\"kind\": \"SIGN\"}";

    @Autowired
    HallDisplays displays;

    @BeforeEach
    void anhMeetsGaonWithAnInterpreterAtOneOfTwoTables() {
        meetIn(expo.openIn(10), 2, 1);
        anhMustMeetGaonWithAnInterpreter("Anh Trading");
        publish();
    }

    @Test
    void aCompanyPrintsItsOwnInTheLanguageOfItsReader() throws Exception {
        try (PDDocument file = pdf(own(matchmaking.tokenOf(place, anh), "en"))) {
            assertThat(textOf(file))
                    .contains("Anh Trading", "Test Expo", "1 meetings", "10:00", "10:30", "가온", "Notes")
                    .contains("Interpreter: 김통역", "not confirmed", "Table");
            assertThat(file.getNumberOfPages()).isOne();
            assertThat(Math.round(file.getPage(0).getMediaBox().getHeight() / 72 * 25.4f))
                    .isEqualTo(297);
            assertThat(everyFontIsEmbedded(file)).isTrue();
        }
        try (PDDocument file = pdf(own(matchmaking.tokenOf(place, gaon), "ko"))) {
            assertThat(textOf(file)).contains("가온", "상담 일정 1건", "Anh Trading", "통역사 김통역", "테이블", "베트남");
        }
    }

    @Test
    void whoHasNoMeetingLeftHasNothingToPrint() {
        decline(anh);

        own(matchmaking.tokenOf(place, anh), "ko")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("nothing-to-print");
        print(AGENDAS, "{}").expectStatus().isNotFound();
        print(TABLES, LIST).expectStatus().isNotFound();
    }

    @Test
    void anOrganizerPrintsEverybodysEachInTheirLanguage() throws Exception {
        try (PDDocument file = pdf(print(AGENDAS, "{}"))) {
            assertThat(file.getNumberOfPages()).isEqualTo(2);
            assertThat(textOf(file, 1)).contains("Anh Trading", "1 meetings");
            assertThat(textOf(file, 2)).contains("가온", "상담 일정 1건");
        }
        assertThat(audited("agendas-printed")).hasSize(1);
    }

    @Test
    void aListSaysWhoMeetsAtATableAndLeavesEmptyTablesOut() throws Exception {
        try (PDDocument file = pdf(print(TABLES, LIST))) {
            assertThat(file.getNumberOfPages()).isOne();
            assertThat(textOf(file)).contains("상담 테이블 1", "10:00", "10:30", "Anh Trading", "가온", "통역사 김통역");
        }
        assertThat(audited("tables-printed")).hasSize(1);
    }

    @Test
    void aSignForEachTableLeadsToTheHallDisplayWhileItIsOpen() throws Exception {
        try (PDDocument file = pdf(print(TABLES, SIGN))) {
            assertThat(file.getNumberOfPages()).isEqualTo(2);
            assertThat(textOf(file, 2)).contains("시험 박람회", "Test Expo", "상담 테이블 · Table", "2");
            assertThat(codeOf(file)).isNull();
        }

        String link = expo.get(place, displays.renew(new Organizer(new Person.Id(Ids.next()))))
                .text();

        try (PDDocument file = pdf(print(TABLES, SIGN))) {
            assertThat(codeOf(file)).endsWith("/" + place.slug() + "/hall#" + link);
        }
    }

    @Test
    void manyComeInSeveralFilesEachOfThemOnce() throws Exception {
        place = expo.open();
        organizer = expo.organizerToken(place);
        matchmaking.openLarge(place, 101);
        publish();

        EntityExchangeResult<byte[]> first = file(print(AGENDAS, "{}"));
        EntityExchangeResult<byte[]> second = file(print(AGENDAS, "{\"cursor\": \"%s\"}".formatted(next(first))));
        EntityExchangeResult<byte[]> signs = file(print(TABLES, SIGN));
        EntityExchangeResult<byte[]> sign =
                file(print(TABLES, "{\"kind\": \"SIGN\", \"cursor\": \"%s\"}".formatted(next(signs))));

        assertThat(next(second)).isNull();
        assertThat(next(sign)).isNull();
        try (PDDocument buyers = read(first);
                PDDocument rest = read(second);
                PDDocument hundred = read(signs);
                PDDocument last = read(sign)) {
            assertThat(buyers.getNumberOfPages()).isEqualTo(100);
            assertThat(rest.getNumberOfPages()).isEqualTo(21);
            assertThat(textOf(rest, 1)).contains("Buyer 99");
            assertThat(textOf(rest, 2)).contains("업체0");
            assertThat(hundred.getNumberOfPages()).isEqualTo(100);
            assertThat(textOf(last)).contains("101");
        }
    }

    private WebTestClient.ResponseSpec own(String token, String language) {
        return request(HttpMethod.GET, "/my/meetings.pdf", token)
                .header("Accept-Language", language)
                .exchange();
    }

    private WebTestClient.ResponseSpec print(String what, String body) {
        return send(HttpMethod.POST, what, organizer, body);
    }

    private static EntityExchangeResult<byte[]> file(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody()
                .returnResult();
    }

    private static @Nullable String next(EntityExchangeResult<byte[]> file) {
        return file.getResponseHeaders().getFirst("Madang-Next");
    }

    private static PDDocument pdf(WebTestClient.ResponseSpec answer) throws Exception {
        return read(file(answer));
    }

    private static PDDocument read(EntityExchangeResult<byte[]> file) throws Exception {
        return Loader.loadPDF(Objects.requireNonNull(file.getResponseBody()));
    }

    private static String textOf(PDDocument file) throws Exception {
        // a glyph that stands for two characters may be read as either
        return Normalizer.normalize(new PDFTextStripper().getText(file), Normalizer.Form.NFKC);
    }

    private static String textOf(PDDocument file, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return Normalizer.normalize(stripper.getText(file), Normalizer.Form.NFKC);
    }

    /** As a camera reads the first page. */
    private static @Nullable String codeOf(PDDocument file) throws Exception {
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(
                new BufferedImageLuminanceSource(new PDFRenderer(file).renderImageWithDPI(0, 150))));
        try {
            return new QRCodeReader().decode(picture).getText();
        } catch (NotFoundException nothing) {
            return null;
        }
    }

    private static boolean everyFontIsEmbedded(PDDocument file) throws Exception {
        for (PDPage page : file.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                if (!page.getResources().getFont(name).isEmbedded()) {
                    return false;
                }
            }
        }
        return true;
    }
}
