package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.madang.account.MeetingMember;
import kr.madang.account.Organizer;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.day.HallDisplays;
import kr.madang.matchmaking.print.MeetingPdf;
import kr.madang.matchmaking.print.MeetingPrints;
import kr.madang.matchmaking.print.SheetStore.AgendaSeen;
import kr.madang.matchmaking.print.TableSheet;
import kr.madang.messaging.PublicAddress;
import kr.madang.shared.Place;
import kr.madang.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class MeetingPrintController {

    /** Where the next file begins; absent from the last. */
    private static final String NEXT = "Madang-Next";

    private final MeetingPrints prints;
    private final MeetingPdf pdf;
    private final Expos expos;
    private final HallDisplays displays;
    private final PublicAddress address;

    MeetingPrintController(
            MeetingPrints prints, MeetingPdf pdf, Expos expos, HallDisplays displays, PublicAddress address) {
        this.prints = prints;
        this.pdf = pdf;
        this.expos = expos;
        this.displays = displays;
        this.address = address;
    }

    /** The agenda of the caller's company on A4, to be printed. */
    @GetMapping(path = "/api/expos/{expo}/my/meetings.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    Mono<ResponseEntity<byte[]>> printMyMeetings(@PathVariable String expo, MeetingMember member, Locale locale) {
        return Mono.zip(prints.getOwn(MyMeetingsController.partyOf(member), locale), expos.getHere())
                .flatMap(both -> pdf.agendas(List.of(both.getT1()), both.getT2()))
                .map(file -> toFile(file, "meetings.pdf", null));
    }

    /** Up to 100 companies' agendas on A4; a header says where the next file begins. That they were printed is noted. */
    @PostMapping(path = "/api/expos/{expo}/agenda-prints", produces = MediaType.APPLICATION_PDF_VALUE)
    Mono<ResponseEntity<byte[]>> printAgendas(
            @PathVariable String expo, Organizer organizer, @Valid @RequestBody AgendaPrintsBody body) {
        return Mono.zip(prints.printAgendas(body.after(), organizer), expos.getHere())
                .flatMap(both -> pdf.agendas(both.getT1().sheets(), both.getT2())
                        .map(file -> toFile(
                                file, "agendas.pdf", cursorOf(both.getT1().last()))));
    }

    /** Up to 100 tables' lists or signs on A4; a header says where the next file begins. That they were printed is noted. */
    @PostMapping(path = "/api/expos/{expo}/table-prints", produces = MediaType.APPLICATION_PDF_VALUE)
    Mono<ResponseEntity<byte[]>> printTables(
            @PathVariable String expo, Organizer organizer, @Valid @RequestBody TablePrintsBody body, Locale locale) {
        return Mono.zip(prints.printTables(body.kind() == TablePaper.LIST, body.after(), organizer), expos.getHere())
                .flatMap(both -> draw(body.kind(), both.getT1().sheets(), both.getT2(), locale)
                        .map(file ->
                                toFile(file, "tables.pdf", cursorOf(both.getT1().last()))));
    }

    private Mono<byte[]> draw(TablePaper kind, List<TableSheet> tables, Expo expo, Locale locale) {
        return switch (kind) {
            case LIST -> pdf.tables(tables, expo, locale);
            case SIGN ->
                findHallDisplay(locale)
                        .flatMap(display -> pdf.signs(tables, expo, display))
                        .switchIfEmpty(Mono.defer(() -> pdf.signs(tables, expo, null)));
        };
    }

    private Mono<String> findHallDisplay(Locale locale) {
        return Mono.zip(displays.find(), Place.current())
                .map(both -> address.page(
                        both.getT2(), locale, "/hall#" + both.getT1().text()));
    }

    private static @Nullable Cursor cursorOf(@Nullable AgendaSeen last) {
        return last == null
                ? null
                : Cursor.after(last.side().name(), last.name(), last.company().toString());
    }

    private static @Nullable Cursor cursorOf(@Nullable Integer last) {
        return last == null ? null : Cursor.after(last.toString());
    }

    private static ResponseEntity<byte[]> toFile(byte[] file, String name, @Nullable Cursor next) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
        if (next != null) {
            answer.header(NEXT, next.encoded());
        }
        return answer.body(file);
    }

    /**
     * From where on.
     *
     * @param cursor what the header of the file before said, or null
     */
    record AgendaPrintsBody(@Nullable @Size(max = 400) String cursor) {

        @Nullable
        AgendaSeen after() {
            return Cursor.read(
                    cursor,
                    3,
                    keys -> new AgendaSeen(Side.valueOf(keys.get(0)), keys.get(1), UUID.fromString(keys.get(2))));
        }
    }

    /**
     * What to print, and from where on.
     *
     * @param cursor what the header of the file before said, or null
     */
    record TablePrintsBody(
            @NotNull TablePaper kind,
            @Nullable @Size(max = 400) String cursor) {

        int after() {
            Integer last = Cursor.read(cursor, 1, keys -> Integer.valueOf(keys.get(0)));
            return last == null ? 0 : last;
        }
    }

    /** Papers for a table. */
    enum TablePaper {
        /** What takes place there, by day. */
        LIST,
        /** Its number, to be read from afar. */
        SIGN
    }
}
