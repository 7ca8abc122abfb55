package kr.madang.matchmaking.print;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kr.madang.expo.Expo;
import kr.madang.paper.PaperPress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes meetings as PDF files of A4; {@link kr.madang.shared.ComeBackLater} if too many wait for theirs. */
@Component
public class MeetingPdf {

    private final PaperPress press;

    MeetingPdf(PaperPress press) {
        this.press = press;
    }

    /** Each agenda begins a page. */
    public Mono<byte[]> agendas(List<AgendaSheet> agendas, Expo expo) {
        return press.print(
                agendas.get(0).language(),
                sheets -> drawEach(agendas, agenda -> new AgendaDrawing(agenda, expo).draw(sheets)));
    }

    /** What takes place at each table, a page for each day. */
    public Mono<byte[]> tables(List<TableSheet> tables, Expo expo, Locale language) {
        return press.print(
                language, sheets -> drawEach(tables, table -> new TableDrawing(table, expo, language).draw(sheets)));
    }

    /**
     * A sign for each table.
     *
     * @param hallDisplay the address of the hall display; null if it is closed
     */
    public Mono<byte[]> signs(List<TableSheet> tables, Expo expo, @Nullable String hallDisplay) {
        return press.print(
                Locale.KOREAN,
                sheets -> drawEach(tables, table -> new SignDrawing(table, expo, hallDisplay).draw(sheets)));
    }

    private static <T> void drawEach(List<T> all, Drawing<T> drawing) throws IOException {
        for (T one : all) {
            drawing.draw(one);
        }
    }

    private interface Drawing<T> {

        void draw(T one) throws IOException;
    }
}
