package kr.madang.registration.print;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kr.madang.paper.PaperPress;
import kr.madang.paper.Sheets;
import kr.madang.registration.BadgePaper;
import kr.madang.registration.PrintedBadge;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes badges as a PDF file. A file of 500 badges has about two megabytes. */
@Component
public class BadgePdf {

    private static final float WIDTH = 105;
    private static final float HEIGHT = 148;
    private static final int ON_A_SHEET = 4;

    private final PaperPress press;

    BadgePdf(PaperPress press) {
        this.press = press;
    }

    /** The file; {@link kr.madang.shared.ComeBackLater} if too many wait for theirs. */
    public Mono<byte[]> write(List<PrintedBadge> badges, BadgePaper paper) {
        return press.print(Locale.KOREAN, sheets -> {
            switch (paper) {
                case A6 -> addEach(sheets, badges, WIDTH, HEIGHT, (card, badge) -> card.portrait(badge, 0, 0));
                case LABEL -> addEach(sheets, badges, 100, 62, Card::landscape);
                case A4 -> addSheets(sheets, badges);
            }
        });
    }

    private static void addEach(Sheets sheets, List<PrintedBadge> badges, float width, float height, Drawing drawing)
            throws IOException {
        for (PrintedBadge badge : badges) {
            try (PDPageContentStream page = sheets.addPage(width, height)) {
                drawing.draw(new Card(page, sheets.letters()), badge);
            }
        }
    }

    private static void addSheets(Sheets sheets, List<PrintedBadge> badges) throws IOException {
        for (int first = 0; first < badges.size(); first += ON_A_SHEET) {
            List<PrintedBadge> some = badges.subList(first, Math.min(badges.size(), first + ON_A_SHEET));
            try (PDPageContentStream page = sheets.addPage(2 * WIDTH, 2 * HEIGHT + 1)) {
                for (int i = 0; i < some.size(); i++) {
                    float bottom = i < 2 ? HEIGHT + 0.5f : 0.5f;
                    new Card(page, sheets.letters()).portrait(some.get(i), i % 2 * WIDTH, bottom);
                }
                addCutMarks(page);
            }
        }
    }

    private static void addCutMarks(PDPageContentStream page) throws IOException {
        page.setLineWidth(0.1f);
        for (int end : IntStream.of(0, 1).toArray()) {
            page.moveTo(WIDTH, end * (2 * HEIGHT - 4));
            page.lineTo(WIDTH, end * (2 * HEIGHT - 4) + 5);
            page.moveTo(end * (2 * WIDTH - 5), HEIGHT + 0.5f);
            page.lineTo(end * (2 * WIDTH - 5) + 5, HEIGHT + 0.5f);
        }
        page.stroke();
    }

    private interface Drawing {

        void draw(Card card, PrintedBadge badge) throws IOException;
    }
}
