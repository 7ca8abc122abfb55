package kr.madang.planner.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

/** The text of a table: UTF-8, with or without a mark, or CP949, as Korean spreadsheets save it. */
final class TableText {

    static final String MARK = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private static final Charset CP949 = Charset.forName("MS949");

    private TableText() {}

    /** The table's rows below its first one, which names the columns; parted by comma, semicolon or tab. */
    static CSVParser rows(Path file) throws IOException {
        String text = text(Files.readAllBytes(file));
        return CSVParser.parse(
                text,
                CSVFormat.EXCEL
                        .builder()
                        .setDelimiter(delimiterOf(text))
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setAllowMissingColumnNames(true)
                        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                        .setIgnoreSurroundingSpaces(true)
                        .get());
    }

    /** The text, with an apostrophe before it where a spreadsheet would take it for a formula. */
    static String noFormula(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        try {
            String text = decode(bytes, StandardCharsets.UTF_8);
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException otherwise) {
            return decode(bytes, CP949);
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static char delimiterOf(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    }
}
