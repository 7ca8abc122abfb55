package kr.madang.registration.group;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import kr.madang.registration.GroupFile;
import kr.madang.registration.RegistrationForm;
import kr.madang.shared.ComeBackLater;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lists as spreadsheets: the first row holds the heads, in any order; columns that nobody asked for are passed over. */
@Component
class Spreadsheets implements GroupFile, DisposableBean {

    private static final int THREADS = 2;
    private static final int WAITING = 20;
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final double WIDTH = 24;
    private static final String MARK = "\uFEFF";

    /** Reading takes time and blocks, so it is done away from the threads that serve requests. */
    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "group-file");

    @Override
    public Mono<List<Member>> read(byte[] file, RegistrationForm form) {
        return Mono.fromCallable(() -> readNow(file, form))
                .subscribeOn(scheduler)
                .onErrorMap(RejectedExecutionException.class, full -> new ComeBackLater(LATER));
    }

    static List<Member> readNow(byte[] file, RegistrationForm form) {
        List<TableFile.Line> lines = TableFile.read(file, MOST_MEMBERS + 1);
        if (lines.size() < 2) {
            throw new Empty();
        }
        List<String> head = lines.get(0).cells();
        Map<Column, Integer> places = new LinkedHashMap<>();
        Column.of(form).forEach(column -> places.put(column, column.placeIn(head)));
        ensureComplete(places);
        return lines.stream()
                .skip(1)
                .map(line -> new RowReading(places, head, line).read())
                .toList();
    }

    private static void ensureComplete(Map<Column, Integer> places) {
        String missing = places.entrySet().stream()
                .filter(column -> column.getKey().required() && column.getValue() < 0)
                .map(column -> column.getKey().head(Locale.KOREAN))
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw new ColumnsMissing(missing);
        }
    }

    @Override
    public Mono<byte[]> template(Format format, RegistrationForm form, Locale locale) {
        List<String> heads =
                Column.of(form).stream().map(column -> column.head(locale)).toList();
        return Mono.fromCallable(() -> format == Format.CSV ? toText(heads) : toSheet(heads))
                .subscribeOn(scheduler);
    }

    /** Marked as UTF-8, without which spreadsheets in Korea take it for CP949. */
    private static byte[] toText(List<String> heads) throws IOException {
        StringBuilder text = new StringBuilder(MARK);
        CSVFormat.EXCEL.printRecord(text, heads.toArray());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Its cells hold text, so that no telephone number loses its zero. */
    private static byte[] toSheet(List<String> heads) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Madang", "1.0")) {
            Worksheet sheet = book.newWorksheet("Madang");
            for (int column = 0; column < heads.size(); column++) {
                sheet.width(column, WIDTH);
                sheet.style(column).format("@").set();
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().wrapText(true).set();
            }
            sheet.freezePane(0, 1);
        }
        return file.toByteArray();
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}
