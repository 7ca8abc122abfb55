package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class HoldingAManageLinkTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Registrations registrations;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;
    JsonNode visitor;

    @BeforeEach
    void register() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        visitor = visitors.register(place);
    }

    @Test
    void opensTheBadge() {
        JsonNode badge = bodyOf(visitors.getAs(visitor, place, "/badge"), HttpStatus.OK);

        assertThat(badge).isEqualTo(visitor.get("badge"));
    }

    @Test
    void givesThePictureThatScannersRead() throws Exception {
        byte[] picture = http.get()
                .uri("/api/expos/{expo}/badge/image", place.slug())
                .header("Madang-Manage-Token", visitor.get("manageToken").asString())
                .accept(MediaType.IMAGE_PNG)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_PNG)
                .expectBody()
                .returnResult()
                .getResponseBody();

        var source = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture)));
        assertThat(new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(source)),
                                Map.of(DecodeHintType.PURE_BARCODE, true))
                        .getText())
                .isEqualTo(visitor.at("/badge/token").asString());
    }

    @Test
    void givesTheDrawingForPrint() {
        http.get()
                .uri("/api/expos/{expo}/badge/image", place.slug())
                .header("Madang-Manage-Token", visitor.get("manageToken").asString())
                .accept(MediaType.valueOf("image/svg+xml"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("image/svg+xml")
                .expectBody(String.class)
                .value(drawing -> assertThat(drawing).startsWith("<svg").contains("viewBox=\"0 0 45 45\""));
    }

    @Test
    void showsWhatIsStored() {
        JsonNode own = bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK);

        assertThat(own.get("name").asString()).isEqualTo("김하늘");
        assertThat(own.get("email").asString()).endsWith("@example.com");
        assertThat(own.get("state").asString()).isEqualTo("REGISTERED");
        assertThat(consents(own)).isEqualTo(Map.of("privacy", "given", "photos", "given", "news", "refused"));
    }

    @Test
    void takesBackAConsent() {
        visitors.postAs(visitor, place, "/registrations/mine/consents/photos/withdrawal")
                .expectStatus()
                .isNoContent();

        JsonNode own = bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK);
        assertThat(consents(own)).isEqualTo(Map.of("privacy", "given", "photos", "withdrawn", "news", "refused"));
        assertThat(audited()).containsExactly("consent-withdrawn");
    }

    @Test
    void cannotTakeBackWhatIsRequiredOrWasNotGiven() {
        assertThat(refusal(
                        visitors.postAs(visitor, place, "/registrations/mine/consents/privacy/withdrawal"),
                        HttpStatus.CONFLICT))
                .isEqualTo("consent-needed");
        assertThat(refusal(
                        visitors.postAs(visitor, place, "/registrations/mine/consents/news/withdrawal"),
                        HttpStatus.NOT_FOUND))
                .isEqualTo("consent-not-given");
    }

    @Test
    void remembersEachTimeAConsentWasGivenAndTakenBack() {
        visitors.postAs(visitor, place, "/registrations/mine/consents/photos/withdrawal")
                .expectStatus()
                .isNoContent();
        visitors.agreeAs(visitor, place, "photos").expectStatus().isNoContent();
        visitors.agreeAs(visitor, place, "photos").expectStatus().isNoContent();

        JsonNode own = bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK);
        JsonNode file = bodyOf(visitors.getAs(visitor, place, "/registrations/mine/data"), HttpStatus.OK);
        assertThat(deeds(own)).containsExactly("photos GIVEN", "privacy GIVEN", "photos WITHDRAWN", "photos GIVEN");
        assertThat(own.get("consentHistory").findValuesAsString("at")).isSorted();
        assertThat(file.get("consentHistory")).isEqualTo(own.get("consentHistory"));
        assertThat(consents(own)).isEqualTo(Map.of("privacy", "given", "photos", "given", "news", "refused"));
    }

    @Test
    void cannotWriteTheHistoryAnew() {
        for (String change : List.of(
                "update past_consent set at = now()",
                "delete from past_consent",
                "insert into past_consent select * from past_consent")) {
            assertThatThrownBy(() -> expo.run(place, database.sql(change).then()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void cancelsOnceAndFreesThePlace() {
        visitors.cancelAs(visitor, place).expectStatus().isNoContent();
        visitors.cancelAs(visitor, place).expectStatus().isNoContent();

        assertThat(refusal(visitors.getAs(visitor, place, "/badge"), HttpStatus.CONFLICT))
                .isEqualTo("registration-cancelled");
        assertThat(expo.get(place, registrations.tally())).isEqualTo(new Registrations.Tally(0, 1));
        assertThat(expo.get(
                        place,
                        database.sql("select taken from quota")
                                .map(row -> row.get("taken", Integer.class))
                                .one()))
                .isZero();
        assertThat(audited()).containsExactly("registration-cancelled");
    }

    @Test
    void isNeeded() {
        assertThat(refusal(
                        http.get().uri("/api/expos/{expo}/badge", place.slug()).exchange(), HttpStatus.UNAUTHORIZED))
                .isEqualTo("manage-link-unknown");
    }

    @Test
    void opensNothingWhenForgedOrElsewhere() {
        JsonNode other = visitors.register(place);
        String token = visitor.get("manageToken").asString();
        List<String> forged = List.of(
                "",
                "x",
                token.substring(1),
                "B" + token.substring(1),
                token.substring(0, 21) + other.get("manageToken").asString().substring(21));

        assertThat(forged)
                .allSatisfy(text -> assertThat(refusal(
                                http.get()
                                        .uri("/api/expos/{expo}/badge", place.slug())
                                        .header("Madang-Manage-Token", text)
                                        .exchange(),
                                HttpStatus.UNAUTHORIZED))
                        .isEqualTo("manage-link-unknown"));
        assertThat(refusal(visitors.getAs(visitor, visitors.open(1), "/badge"), HttpStatus.UNAUTHORIZED))
                .isEqualTo("manage-link-unknown");
    }

    @Test
    void neverStandsInTheDatabase() {
        byte[] secret = ManageToken.read(visitor.get("manageToken").asString()).secret();

        String stored = expo.get(
                place,
                database.sql("select r::text as stored from registration r")
                        .map(row -> row.get("stored", String.class))
                        .one());
        assertThat(stored).doesNotContain(HexFormat.of().formatHex(secret));
    }

    private static Map<String, String> consents(JsonNode own) {
        return own.get("consents")
                .valueStream()
                .collect(Collectors.toMap(
                        consent -> consent.get("item").asString(),
                        consent -> !consent.get("withdrawnAt").isNull()
                                ? "withdrawn"
                                : consent.get("givenAt").isNull() ? "refused" : "given"));
    }

    private static List<String> deeds(JsonNode own) {
        return own.get("consentHistory")
                .valueStream()
                .map(deed ->
                        deed.get("item").asString() + " " + deed.get("deed").asString())
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
