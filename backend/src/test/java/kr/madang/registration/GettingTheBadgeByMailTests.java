package kr.madang.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class GettingTheBadgeByMailTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
    }

    @Test
    void isWrittenInKorean() throws Exception {
        JsonNode visitor = visitors.register(place);
        MimeMessage mail = mailOf(visitor);

        assertThat(mail.getSubject()).isEqualTo("[시험 박람회] 등록이 끝났어요. 배지를 보내 드려요");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("시험 박람회");
        assertThat(text(mail, "text/plain"))
                .contains("김하늘님, 안녕하세요.", "장소: 시험 전시장", "09:00–18:00")
                .contains(visitor.at("/badge/shortCode").asString())
                .contains("/" + place.slug() + "/badge#"
                        + visitor.get("manageToken").asString())
                .doesNotContain("/en/");
        assertThat(text(mail, "text/html")).contains("<html lang=\"ko\">", "cid:badge-qr", "김하늘님", "배지 페이지 열기");
    }

    @Test
    void isWrittenInEnglishForWhoAskedForIt() throws Exception {
        Map<String, Object> form = TestRegistrations.form(TestRegistrations.newEmail());
        form.put("locale", "en");
        form.put("name", "Sky & <Kim>");
        MimeMessage mail = mailOf(visitors.register(place, form));

        assertThat(mail.getSubject()).isEqualTo("[Test Expo] You are registered: here is your badge");
        assertThat(text(mail, "text/plain")).contains("Hello Sky & <Kim>,", "/en/" + place.slug() + "/badge#");
        assertThat(text(mail, "text/html")).contains("Hello Sky &amp; &lt;Kim&gt;,");
    }

    @Test
    void bringsTheCodeThatScannersRead() throws Exception {
        JsonNode visitor = visitors.register(place);
        Part picture = part(mailOf(visitor), "image/png");

        var source = new BufferedImageLuminanceSource(ImageIO.read(picture.getInputStream()));
        String code = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
        assertThat(picture.getHeader("Content-ID")).containsExactly("<badge-qr>");
        assertThat(code).isEqualTo(visitor.at("/badge/token").asString());
    }

    @Test
    void bringsTheDaysForTheCalendar() throws Exception {
        Part calendar = part(mailOf(visitors.register(place)), "text/calendar");

        assertThat(calendar.getFileName()).isEqualTo(place.slug() + ".ics");
        assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Seoul\r\n", "TZOFFSETTO:+0900\r\n")
                .containsPattern("DTSTART;TZID=Asia/Seoul:\\d{8}T090000\r\n")
                .contains("SUMMARY:시험 박람회\r\n", "LOCATION:시험 전시장\r\n");
    }

    @Test
    void happensAgainOnRequestWithTheSameLink() throws Exception {
        JsonNode visitor = visitors.register(place);
        String email = emailOf(visitor);
        String first = text(TestInbox.get().await(email, 1).get(0), "text/plain");

        http.post()
                .uri("/api/expos/{expo}/badge-mails", place.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", email))
                .exchange()
                .expectStatus()
                .isAccepted();

        assertThat(text(TestInbox.get().await(email, 2).get(1), "text/plain")).isEqualTo(first);
    }

    private MimeMessage mailOf(JsonNode visitor) {
        return TestInbox.get().await(emailOf(visitor), 1).get(0);
    }

    private String emailOf(JsonNode visitor) {
        return TestRegistrations.bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK)
                .get("email")
                .asString();
    }

    private static String text(MimeMessage mail, String type) throws Exception {
        return (String) part(mail, type).getContent();
    }

    private static Part part(MimeMessage mail, String type) throws Exception {
        return parts(mail).stream().filter(part -> isOf(part, type)).findFirst().orElseThrow();
    }

    private static boolean isOf(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Part> parts(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart several)) {
            return List.of(part);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < several.getCount(); i++) {
            parts.addAll(parts(several.getBodyPart(i)));
        }
        return parts;
    }
}
