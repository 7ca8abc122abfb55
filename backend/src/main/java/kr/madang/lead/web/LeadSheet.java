package kr.madang.lead.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import kr.madang.lead.Lead;
import kr.madang.lead.LeadExport;
import kr.madang.lead.Seen;
import kr.madang.registration.Registration;
import kr.madang.registration.Visitor;
import kr.madang.shared.ComeBackLater;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Leads as a spreadsheet: a head in the reader's language, then a line for each. */
@Component
class LeadSheet implements DisposableBean {

    private static final String MARK = "\uFEFF";
    private static final double WIDTH = 20;
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final List<String> HEADS_KO =
            List.of("스캔 시각", "이름", "이메일", "전화번호", "입장 종류", "점수", "태그", "메모", "연락할 날", "연락함");
    private static final List<String> HEADS_EN = List.of(
            "Scanned at",
            "Name",
            "Email",
            "Phone",
            "Admission",
            "Score",
            "Tags",
            "Note",
            "Follow up on",
            "Followed up");

    /** Writing thousands of lines takes time, so it is done away from the threads that serve requests. */
    private final Scheduler scheduler = Schedulers.newBoundedElastic(1, 20, "lead-sheet");

    Mono<byte[]> write(List<Seen> leads, LeadExport.Format format, Locale locale, ZoneId zone) {
        return Mono.fromCallable(() -> writeNow(leads, format, locale, zone))
                .subscribeOn(scheduler)
                .onErrorMap(RejectedExecutionException.class, full -> new ComeBackLater(LATER));
    }

    private static byte[] writeNow(List<Seen> leads, LeadExport.Format format, Locale locale, ZoneId zone)
            throws IOException {
        boolean korean = locale.getLanguage().equals("ko");
        List<String> heads = korean ? HEADS_KO : HEADS_EN;
        List<List<String>> lines =
                leads.stream().map(seen -> cells(seen, korean, zone)).toList();
        return format == LeadExport.Format.CSV ? toText(heads, lines) : toSheet(heads, lines);
    }

    private static List<String> cells(Seen seen, boolean korean, ZoneId zone) {
        Lead.Work work = seen.lead().work();
        Registration registration = seen.visitor();
        Visitor visitor = registration == null ? null : registration.visitor();
        return Stream.of(
                        TIME.format(seen.lead().scannedAt().atZone(zone)),
                        visitor == null ? null : visitor.name(),
                        visitor == null ? null : visitor.email(),
                        visitor == null ? null : visitor.phone(),
                        registration == null ? null : inLanguage(registration, korean),
                        work.score() == null ? null : work.score().name(),
                        String.join(", ", work.tags()),
                        work.note(),
                        work.followUpOn() == null ? null : work.followUpOn().toString(),
                        work.followedUp() ? "O" : null)
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    private static String inLanguage(Registration registration, boolean korean) {
        return korean
                ? registration.type().name().ko()
                : registration.type().name().en();
    }

    /** Marked as UTF-8, without which spreadsheets in Korea take it for CP949. */
    private static byte[] toText(List<String> heads, List<List<String>> lines) throws IOException {
        StringBuilder text = new StringBuilder(MARK);
        CSVFormat.EXCEL.printRecord(text, heads.toArray());
        for (List<String> line : lines) {
            CSVFormat.EXCEL.printRecord(
                    text, line.stream().map(LeadSheet::harmless).toArray());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet would carry out what begins like a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static byte[] toSheet(List<String> heads, List<List<String>> lines) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Madang", "1.0")) {
            Worksheet sheet = book.newWorksheet("Madang");
            fill(sheet, 0, heads);
            sheet.freezePane(0, 1);
            for (int line = 0; line < lines.size(); line++) {
                fill(sheet, line + 1, lines.get(line));
            }
        }
        return file.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(row, column, cells.get(column));
        }
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}
