package kr.madang.registration.print;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.madang.expo.ExpoDay;
import kr.madang.paper.Lettering;
import kr.madang.paper.QrCode;
import kr.madang.registration.BadgeImage;
import kr.madang.registration.PrintedBadge;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws one badge. Lengths are in millimetres, counted from the lower left corner of the badge. */
record Card(PDPageContentStream page, Lettering letters) {

    private static final int MOST_DAYS = 4;

    /** A card of 105 by 148 mm, to hang around the neck. */
    void portrait(PrintedBadge printed, float left, float bottom) throws IOException {
        float middle = left + 52.5f;
        letters.center(page, printed.expo().in(printed.locale()), middle, bottom + 134, 5, 93);
        band(left + 6, bottom + 112, 93, 15);
        letters.center(page, typeOf(printed), middle, bottom + 117, 8, 85);
        page.setNonStrokingColor(0f);
        letters.center(page, printed.badge().name(), middle, bottom + 93, 14, 93);
        QrCode.draw(page, BadgeImage.encode(printed.badge().token()), left + 24.5f, bottom + 30, 56);
        letters.center(page, shortCodeOf(printed), middle, bottom + 24, 6, 93);
        float line = bottom + 17;
        for (ExpoDay day : printed.badge().days().stream().limit(MOST_DAYS).toList()) {
            letters.center(page, toText(day, printed), middle, line, 3.4f, 93);
            line -= 4.4f;
        }
    }

    /** A label of 100 by 62 mm, to stick on. */
    void landscape(PrintedBadge printed) throws IOException {
        letters.begin(page, printed.expo().in(printed.locale()), 5, 54, 4, 90);
        letters.begin(page, printed.badge().name(), 5, 38, 10, 46);
        band(5, 22, 44, 9);
        letters.center(page, typeOf(printed), 27, 25, 5, 40);
        page.setNonStrokingColor(0f);
        letters.begin(page, shortCodeOf(printed), 5, 11, 5, 44);
        QrCode.draw(page, BadgeImage.encode(printed.badge().token()), 51, 4, 46);
    }

    private void band(float left, float bottom, float width, float height) throws IOException {
        page.setNonStrokingColor(0f);
        page.addRect(left, bottom, width, height);
        page.fill();
        page.setNonStrokingColor(1f);
    }

    private static String typeOf(PrintedBadge printed) {
        return printed.badge().type().name().in(printed.locale());
    }

    /** In fours, as people read it out. */
    private static String shortCodeOf(PrintedBadge printed) {
        String code = printed.badge().shortCode();
        return code.substring(0, 4) + " " + code.substring(4);
    }

    private static String toText(ExpoDay day, PrintedBadge printed) {
        boolean english = printed.locale().equals(Locale.ENGLISH);
        DateTimeFormatter date =
                DateTimeFormatter.ofPattern(english ? "EEE d MMM yyyy" : "yyyy. M. d. (E)", printed.locale());
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
        return date.format(day.day()) + " "
                + time.format(day.opensAt().atZone(printed.timeZone())) + "–"
                + time.format(day.closesAt().atZone(printed.timeZone()));
    }
}
