package kr.madang.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.shared.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a table from XLSX or CSV, told apart by their content. CSV is UTF-8, with or without a mark, or CP949, as Korean
 * spreadsheets write it; its columns are parted by comma, semicolon or tab.
 */
final class TableFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String MARK = "\uFEFF";
    private static final String NOTE = "#";
    private static final Charset CP949 = Charset.forName("MS949");
    private static final int MOST_UNPACKED = 40_000_000;
    private static final int MOST_COLUMNS = 200;

    private TableFile() {}

    /** The rows with anything in them but notes; no more than so many are read, which refuses the file. */
    static List<Sheet.Line> read(byte[] file, int most) {
        try {
            return startsWith(file, ZIP) ? readSheet(file, most) : readText(toText(file), most);
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) { // what is no sheet fails in the libraries in ever new ways
            throw new Sheet.Unreadable();
        }
    }

    private static List<Sheet.Line> readSheet(byte[] file, int most) throws IOException {
        ensureUnpacksToLittle(file);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<Sheet.Line> lines = new ArrayList<>();
            for (Iterator<Row> left = rows.iterator(); left.hasNext(); ) {
                Row row = left.next();
                int columns = Math.min(row.getCellCount(), MOST_COLUMNS);
                add(lines, row.getRowNum(), IntStream.range(0, columns).mapToObj(row::getCellText), most);
            }
            return lines;
        }
    }

    /** A small file can hold a sheet that fills the memory. */
    private static void ensureUnpacksToLittle(byte[] file) throws IOException {
        byte[] some = new byte[8192];
        long size = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                InputStream content = zip.getInputStream(entry);
                for (int read = content.read(some); read >= 0; read = content.read(some)) {
                    size += read;
                    if (size > MOST_UNPACKED) {
                        throw new Sheet.TooLarge();
                    }
                }
            }
        }
    }

    private static List<Sheet.Line> readText(String text, int most) throws IOException {
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(delimiterOf(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Sheet.Line> lines = new ArrayList<>();
        try (var records = format.parse(new StringReader(text))) {
            for (CSVRecord record : records) {
                add(lines, (int) record.getRecordNumber(), record.stream().limit(MOST_COLUMNS), most);
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        return lines;
    }

    private static void add(List<Sheet.Line> lines, int number, Stream<String> cells, int most) {
        List<String> values = cells.map(String::strip).map(Formulas::open).toList();
        if (values.stream().allMatch(String::isEmpty) || values.get(0).startsWith(NOTE)) {
            return;
        }
        if (lines.size() == most) {
            throw new Sheet.TooLong(most - 1);
        }
        lines.add(new Sheet.Line(number, values));
    }

    private static char delimiterOf(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    }

    private static String toText(byte[] file) throws CharacterCodingException {
        try {
            String text = decode(file, StandardCharsets.UTF_8);
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherwise) {
            return decode(file, CP949);
        }
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }

    private static boolean startsWith(byte[] file, byte[] head) {
        return file.length >= head.length && Arrays.equals(file, 0, head.length, head, 0, head.length);
    }
}
