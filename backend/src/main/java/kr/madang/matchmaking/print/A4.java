package kr.madang.matchmaking.print;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.madang.paper.Lettering;
import kr.madang.paper.Sheets;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Writes from the top of a page of A4 downwards, and goes on to the next page when it is full. Lengths are millimetres. */
final class A4 implements AutoCloseable {

    static final float WIDTH = 210;
    static final float HEIGHT = 297;
    static final float LEFT = 18;
    static final float RIGHT = WIDTH - LEFT;

    private static final float TOP = HEIGHT - 20;
    private static final float BOTTOM = 20;
    private static final float GREY = 0.35f;
    private static final float PALE = 0.75f;

    private final Sheets sheets;
    private final String foot;
    private PDPageContentStream page;
    private float y = TOP;
    private int number = 1;

    /** @param foot stands at the bottom of each page, before its number */
    A4(Sheets sheets, String foot) throws IOException {
        this.sheets = sheets;
        this.foot = foot;
        this.page = sheets.addPage(WIDTH, HEIGHT);
    }

    /** Goes down by so much, or to the next page where that is too much. */
    void down(float height) throws IOException {
        keep(height);
        y -= height;
    }

    /** Goes to the next page unless so much is left of this one. */
    void keep(float height) throws IOException {
        if (y - height < BOTTOM) {
            close();
            page = sheets.addPage(WIDTH, HEIGHT);
            number++;
            y = TOP;
        }
    }

    /** Writes so far above where it stands. */
    void write(String text, float x, float above, float size, float width) throws IOException {
        page.setNonStrokingColor(0f);
        letters().begin(page, text, x, y + above, size, width);
    }

    /** The same, less striking. */
    void remark(String text, float x, float above, float size, float width) throws IOException {
        page.setNonStrokingColor(GREY);
        letters().begin(page, text, x, y + above, size, width);
    }

    /** The same, around the middle. */
    void center(String text, float middle, float above, float size, float width) throws IOException {
        page.setNonStrokingColor(0f);
        letters().center(page, text, middle, y + above, size, width);
    }

    void rule(float from, float to, float above, float strength) throws IOException {
        page.setStrokingColor(PALE);
        page.setLineWidth(strength);
        page.moveTo(from, y + above);
        page.lineTo(to, y + above);
        page.stroke();
    }

    void box(float x, float above, float width, float height) throws IOException {
        page.setStrokingColor(0f);
        page.setLineWidth(0.3f);
        page.addRect(x, y + above, width, height);
        page.stroke();
    }

    Lettering letters() {
        return sheets.letters();
    }

    /** Ends the page with its foot. */
    @Override
    public void close() throws IOException {
        page.setNonStrokingColor(GREY);
        letters().begin(page, foot + " · " + number, LEFT, 10, 3.2f, RIGHT - LEFT);
        page.close();
    }

    static String day(Instant at, ZoneId zone, Locale language) {
        String form = language.equals(Locale.ENGLISH) ? "EEEE d MMMM yyyy" : "yyyy년 M월 d일 (E)";
        return DateTimeFormatter.ofPattern(form, language).format(at.atZone(zone));
    }

    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }
}
