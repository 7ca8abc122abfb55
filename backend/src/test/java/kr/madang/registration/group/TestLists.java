package kr.madang.registration.group;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.madang.expo.Expo;
import kr.madang.expo.ExpoDay;
import kr.madang.registration.Basis;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Question;
import kr.madang.registration.RegistrationForm;
import kr.madang.shared.ExpoId;
import kr.madang.shared.HostId;
import kr.madang.shared.InTwoLanguages;
import kr.madang.spreadsheet.Format;
import kr.madang.spreadsheet.Spreadsheets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Lists for a form with a consent of each kind that hangs on it, and a question of each kind. */
final class TestLists {

    static final RegistrationForm FORM = form();

    private static final List<String> SOMEBODY =
            List.of("김마당", "kim@example.kr", "010-1234-5678", "ko", "Y", "Y", "N", "채식", "로봇", "AI;로봇");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Map<String, byte[]> BOOK = unpacked(template());

    private TestLists() {}

    /** Somebody under the heads, with this between the cells. */
    static String text(String delimiter) {
        return String.join(delimiter, heads()) + "\n"
                + String.join(
                        delimiter, SOMEBODY.stream().map(TestLists::quoted).toList()) + "\n";
    }

    /** Somebody under the heads, as a spreadsheet holds it. */
    static byte[] sheet() {
        String xml = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + row(1, heads()) + row(2, SOMEBODY) + "</sheetData></worksheet>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** The empty list that organizers fill in. */
    static byte[] emptySheet() {
        return Objects.requireNonNull(BOOK.get(SHEET));
    }

    /** A spreadsheet with this as its sheet. */
    static byte[] packed(byte[] sheet) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : BOOK.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(SHEET) ? sheet : part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] template() {
        Spreadsheets spreadsheets = new Spreadsheets();
        try {
            return Objects.requireNonNull(new GroupLists(spreadsheets)
                    .template(Format.XLSX, FORM, Locale.KOREAN)
                    .block(Duration.ofSeconds(10)));
        } finally {
            spreadsheets.destroy();
        }
    }

    private static List<String> heads() {
        return Asked.of(FORM).stream()
                .map(asked -> asked.column().head(Locale.KOREAN))
                .toList();
    }

    private static String quoted(String cell) {
        return '"' + cell + '"';
    }

    private static String row(int number, List<String> cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.size(); column++) {
            row.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                    .formatted((char) ('A' + column), number, cells.get(column)));
        }
        return row.append("</row>").toString();
    }

    private static RegistrationForm form() {
        Instant opens = Instant.parse("2026-11-25T01:00:00Z");
        Expo expo = new Expo(
                new ExpoId(new UUID(0, 1)),
                new HostId(new UUID(0, 2)),
                "any-expo",
                words("전시회", "Expo"),
                words("전시장", "Venue"),
                ZoneOffset.ofHours(9),
                Expo.State.PUBLISHED,
                List.of(new ExpoDay(LocalDate.of(2026, 11, 25), opens, opens.plus(Duration.ofHours(8)))),
                null);
        List<InTwoLanguages> choices = List.of(words("AI", "AI"), words("로봇", "Robots"));
        return new RegistrationForm(
                expo,
                List.of(),
                List.of(consent("privacy", ConsentItem.Kind.REQUIRED), consent("news", ConsentItem.Kind.OPTIONAL)),
                List.of(
                        question("diet", Question.Kind.TEXT, List.of()),
                        question("field", Question.Kind.CHOICE, choices),
                        question("fields", Question.Kind.CHOICES, choices)));
    }

    private static ConsentItem consent(String code, ConsentItem.Kind kind) {
        InTwoLanguages words = words("동의 " + code, "Consent " + code);
        return new ConsentItem(
                new ConsentItem.Id(new UUID(1, code.hashCode())), code, 1, kind, words, words, words, words, null);
    }

    private static Question question(String code, Question.Kind kind, List<InTwoLanguages> choices) {
        InTwoLanguages words = words("질문 " + code, "Question " + code);
        return new Question(
                new Question.Id(new UUID(2, code.hashCode())),
                code,
                kind,
                words,
                Basis.CONTRACT,
                words,
                words,
                true,
                choices);
    }

    private static InTwoLanguages words(String ko, String en) {
        return new InTwoLanguages(ko, en);
    }
}
