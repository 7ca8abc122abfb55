package kr.madang.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import kr.madang.shared.ComeBackLater;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reads and writes tables away from the threads that serve requests, because it takes time and blocks. */
@Component
public class Spreadsheets implements DisposableBean {

    private static final int THREADS = 2;
    private static final int WAITING = 20;
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final double WIDTH = 24;
    private static final String MARK = "\uFEFF";

    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "spreadsheet");

    /** Reads a file of so many lines at most; refuses what is no table. */
    public Mono<Sheet> read(byte[] file, int most) {
        return aside(() -> Sheet.read(file, most));
    }

    /** Writes a table whose first row holds the heads. */
    public Mono<byte[]> write(Format format, List<List<String>> rows) {
        return aside(() -> format == Format.CSV ? toText(rows) : toSheet(rows));
    }

    /** Does what takes time where files are read. */
    public <T> Mono<T> aside(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(scheduler)
                .onErrorMap(RejectedExecutionException.class, full -> new ComeBackLater(LATER));
    }

    /** Marked as UTF-8, without which spreadsheets in Korea take it for CP949. */
    private static byte[] toText(List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder(MARK);
        for (List<String> row : rows) {
            CSVFormat.EXCEL.printRecord(text, row.stream().map(Formulas::close).toArray());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Its cells hold text, so that no telephone number loses its zero and nothing is a formula. */
    private static byte[] toSheet(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Madang", "1.0")) {
            Worksheet sheet = book.newWorksheet("Madang");
            for (int column = 0; column < rows.get(0).size(); column++) {
                sheet.width(column, WIDTH);
                sheet.style(column).format("@").set();
                sheet.style(0, column).bold().wrapText(true).set();
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
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
