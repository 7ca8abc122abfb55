package kr.madang.registration.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import kr.madang.registration.BadgePaper;
import kr.madang.registration.PrintedBadge;
import kr.madang.shared.ComeBackLater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Writes badges as a PDF file, away from the threads that serve requests. A file of 500 badges has about two megabytes;
 * how many are written at once, and wait for it, is bounded.
 */
@Component
public class BadgePdf implements DisposableBean {

    private static final int THREADS = 2;
    private static final int WAITING = 100;
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final float POINTS_A_MILLIMETRE = 72 / 25.4f;
    private static final float WIDTH = 105;
    private static final float HEIGHT = 148;
    private static final int ON_A_SHEET = 4;
    private static final List<String> FONTS = List.of(
            "/fonts/noto-sans-kr/500Medium/NotoSansKR_500Medium.ttf",
            "/fonts/noto-sans/500Medium/NotoSans_500Medium.ttf");

    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "badge-pdf");
    private final List<byte[]> fonts;

    BadgePdf() {
        fonts = FONTS.stream().map(BadgePdf::read).toList();
    }

    /** The file; {@link ComeBackLater} if too many wait for theirs. */
    public Mono<byte[]> write(List<PrintedBadge> badges, BadgePaper paper) {
        return Mono.fromCallable(() -> writeNow(badges, paper))
                .subscribeOn(scheduler)
                .onErrorMap(RejectedExecutionException.class, full -> new ComeBackLater(LATER));
    }

    private byte[] writeNow(List<PrintedBadge> badges, BadgePaper paper) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentCatalog().setLanguage("ko");
            Lettering letters = new Lettering(document, fonts);
            switch (paper) {
                case A6 ->
                    addEach(document, badges, WIDTH, HEIGHT, letters, (card, badge) -> card.portrait(badge, 0, 0));
                case LABEL -> addEach(document, badges, 100, 62, letters, Card::landscape);
                case A4 -> addSheets(document, badges, letters);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    private static void addEach(
            PDDocument document,
            List<PrintedBadge> badges,
            float width,
            float height,
            Lettering letters,
            Drawing drawing)
            throws IOException {
        for (PrintedBadge badge : badges) {
            try (PDPageContentStream page = addPage(document, width, height)) {
                drawing.draw(new Card(page, letters), badge);
            }
        }
    }

    private static void addSheets(PDDocument document, List<PrintedBadge> badges, Lettering letters)
            throws IOException {
        for (int first = 0; first < badges.size(); first += ON_A_SHEET) {
            List<PrintedBadge> some = badges.subList(first, Math.min(badges.size(), first + ON_A_SHEET));
            try (PDPageContentStream page = addPage(document, 2 * WIDTH, 2 * HEIGHT + 1)) {
                for (int i = 0; i < some.size(); i++) {
                    float bottom = i < 2 ? HEIGHT + 0.5f : 0.5f;
                    new Card(page, letters).portrait(some.get(i), i % 2 * WIDTH, bottom);
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

    /** A page on which lengths are millimetres. */
    private static PDPageContentStream addPage(PDDocument document, float width, float height) throws IOException {
        PDPage page = new PDPage(new PDRectangle(width * POINTS_A_MILLIMETRE, height * POINTS_A_MILLIMETRE));
        document.addPage(page);
        PDPageContentStream content = new PDPageContentStream(document, page);
        content.transform(Matrix.getScaleInstance(POINTS_A_MILLIMETRE, POINTS_A_MILLIMETRE));
        return content;
    }

    private static byte[] read(String font) {
        try (var file = Objects.requireNonNull(BadgePdf.class.getResourceAsStream(font), font)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }

    private interface Drawing {

        void draw(Card card, PrintedBadge badge) throws IOException;
    }
}
