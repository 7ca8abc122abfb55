package kr.madang.exhibitor;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class ShowingAPictureTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    private Place place;
    private Exhibitor.Id gaon;
    private String token;

    @BeforeEach
    void oneExhibits() {
        place = expo.open();
        exhibitors.furnish(place);
        gaon = exhibitors.add(place, TestExhibitors.profile("가온", "Gaon", List.of("drone")));
        token = expo.tokenOf(place, Role.EXHIBITOR, gaon.value());
    }

    @Test
    void isSeenInTheDirectoryAndOnItsPage() throws IOException {
        JsonNode put = bodyOf(put(file("png", picture(2000, 1000, false))), HttpStatus.OK);

        assertThat(put.get("width").asInt()).isEqualTo(1600);
        assertThat(put.get("height").asInt()).isEqualTo(800);
        assertThat(put.at("/text/ko").asString()).isEqualTo("가온 로고");
        assertThat(get("/exhibitors").at("/items/0/picture")).isEqualTo(put);
        assertThat(get("/exhibitors/" + gaon.value()).at("/exhibitor/picture")).isEqualTo(put);
        assertThat(get("/my/exhibitor").get("picture")).isEqualTo(put);
        BufferedImage large = read(fetch(put.get("digest").asString(), "LARGE", MediaType.IMAGE_PNG));
        BufferedImage small = read(fetch(put.get("digest").asString(), "SMALL", MediaType.IMAGE_PNG));
        assertThat(List.of(large.getWidth(), large.getHeight(), small.getWidth(), small.getHeight()))
                .containsExactly(1600, 800, 320, 160);
        assertThat(large.getRGB(10, 10)).isEqualTo(Color.ORANGE.getRGB());
        assertThat(large.getRGB(1590, 790)).isEqualTo(Color.BLUE.getRGB());
    }

    @Test
    void isKeptByEverybodyUnderItsDigest() throws IOException {
        String first = bodyOf(put(file("png", picture(40, 30, false))), HttpStatus.OK)
                .get("digest")
                .asString();

        http.get()
                .uri(address(first) + "?size=SMALL")
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");

        String second = bodyOf(put(file("png", picture(40, 31, false))), HttpStatus.OK)
                .get("digest")
                .asString();

        assertThat(second).isNotEqualTo(first);
        assertThat(refusal(http.get().uri(address(first)).exchange(), HttpStatus.NOT_FOUND))
                .isEqualTo("picture-not-found");
    }

    @Test
    void keepsWhatIsSeenThrough() throws IOException {
        JsonNode put = bodyOf(put(file("png", picture(400, 300, true))), HttpStatus.OK);

        BufferedImage kept = read(fetch(put.get("digest").asString(), "LARGE", MediaType.IMAGE_PNG));

        assertThat(kept.getColorModel().hasAlpha()).isTrue();
        assertThat(kept.getRGB(399, 0) >>> 24).isZero();
    }

    @Test
    void losesWhereItWasTakenAndStandsUpright() throws IOException {
        byte[] photograph = withExif(file("jpeg", picture(300, 200, false)), 6);
        assertThat(text(photograph)).contains("Exif", "37.1996N");

        JsonNode put = bodyOf(put(photograph), HttpStatus.OK);

        byte[] large = fetch(put.get("digest").asString(), "LARGE", MediaType.IMAGE_JPEG);
        assertThat(text(large)).doesNotContain("Exif", "37.1996N");
        assertThat(text(fetch(put.get("digest").asString(), "SMALL", MediaType.IMAGE_JPEG)))
                .doesNotContain("Exif", "37.1996N");
        BufferedImage upright = read(large);
        assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(200, 300);
        Color right = new Color(upright.getRGB(190, 10));
        assertThat(right.getRed()).isGreaterThan(200);
        assertThat(right.getBlue()).isLessThan(60);
    }

    @Test
    void isNoTextThatIsCalledAPicture() {
        assertThat(refusal(put("가온의 로고입니다".getBytes(StandardCharsets.UTF_8)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("picture-kind-refused");
        assertThat(refusal(
                        put("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("picture-kind-refused");
        assertThat(refusal(
                        put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3}),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("picture-kind-refused");
        assertThat(get("/my/exhibitor").get("picture").isNull()).isTrue();
    }

    @Test
    void isRefusedByWhatItsHeaderSaysBeforeItIsRead() {
        assertThat(refusal(put(pngOf(60_000, 60_000)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("picture-too-large");
        assertThat(refusal(put(pngOf(25_000_000, 1)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("picture-too-large");
    }

    @Test
    void isDescribedAnewAndTakenAway() throws IOException {
        put(file("png", picture(40, 30, false)));

        send("/text", Map.of("ko", "빨간 로봇", "en", "A red robot")).expectStatus().isNoContent();

        assertThat(get("/exhibitors/" + gaon.value())
                        .at("/exhibitor/picture/text/en")
                        .asString())
                .isEqualTo("A red robot");

        remove().expectStatus().isNoContent();
        remove().expectStatus().isNoContent();

        assertThat(get("/exhibitors/" + gaon.value()).at("/exhibitor/picture").isNull())
                .isTrue();
        assertThat(refusal(send("/text", Map.of("ko", "가", "en", "a")), HttpStatus.NOT_FOUND))
                .isEqualTo("picture-not-found");
        assertThat(expo.get(
                        place,
                        database.sql("select action from audit_entry order by id")
                                .mapValue(String.class)
                                .all()
                                .collectList()))
                .containsExactly("picture-put", "picture-described", "picture-removed");
    }

    @Test
    void hasWordsForThoseWhoDoNotSeeIt() throws IOException {
        assertThat(refusal(put(file("png", picture(40, 30, false)), " "), HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
    }

    /** Orange on the left, blue on the right; the right half see-through if asked for. */
    private static BufferedImage picture(int width, int height, boolean seeThrough) {
        BufferedImage picture =
                new BufferedImage(width, height, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        if (!seeThrough) {
            pen.setColor(Color.BLUE);
            pen.fillRect(width / 2, 0, width, height);
        }
        pen.dispose();
        return picture;
    }

    private static byte[] file(String format, BufferedImage picture) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, file)).isTrue();
        return file.toByteArray();
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
    }

    /** A PNG whose header promises so many pixels, and which has none. */
    private static byte[] pngOf(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a})
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }

    /** The same photograph with an EXIF block that says how the camera was held, and where. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] where = "37.1996N 126.8312E".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tags = ByteBuffer.allocate(8 + 2 + 12 + 4 + where.length)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(where);
        int length = 2 + 6 + tags.capacity();
        return ByteBuffer.allocate(jpeg.length + 2 + length)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) length)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tags.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private ResponseSpec put(byte[] file) {
        return put(file, "가온 로고");
    }

    private ResponseSpec put(byte[] file, String ko) {
        return http.put()
                .uri("/api/expos/{expo}/my/exhibitor/picture?ko={ko}&en={en}", place.slug(), ko, "Gaon's logo")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    private ResponseSpec send(String path, Object body) {
        return http.put()
                .uri("/api/expos/{expo}/my/exhibitor/picture" + path, place.slug())
                .headers(headers -> headers.setBearerAuth(token))
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec remove() {
        return http.delete()
                .uri("/api/expos/{expo}/my/exhibitor/picture", place.slug())
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private JsonNode get(String path) {
        return bodyOf(
                http.get()
                        .uri("/api/expos/{expo}" + path, place.slug())
                        .headers(headers -> headers.setBearerAuth(token))
                        .exchange(),
                HttpStatus.OK);
    }

    private String address(String digest) {
        return "/api/expos/" + place.slug() + "/exhibitors/" + gaon.value() + "/pictures/" + digest;
    }

    private byte[] fetch(String digest, String size, MediaType type) {
        byte[] file = http.get()
                .uri(address(digest) + "?size=" + size)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type)
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(file);
    }
}
