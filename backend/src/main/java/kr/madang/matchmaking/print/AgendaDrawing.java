package kr.madang.matchmaking.print;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.madang.expo.Expo;
import kr.madang.paper.Sheets;
import kr.madang.shared.InTwoLanguages;

/** Draws a company's agenda: when, where and whom it meets, and a line for what it wants to remember. */
record AgendaDrawing(AgendaSheet sheet, Expo expo) {

    private static final InTwoLanguages TITLE = new InTwoLanguages("상담 일정 %d건", "%d meetings");
    private static final InTwoLanguages TABLE = new InTwoLanguages("테이블", "Table");
    private static final InTwoLanguages INTERPRETER = new InTwoLanguages("통역사 %s", "Interpreter: %s");
    private static final InTwoLanguages PROVISIONAL = new InTwoLanguages("확정 전", "not confirmed");
    private static final InTwoLanguages NOTES = new InTwoLanguages("메모", "Notes");
    private static final float ROW = 34;
    private static final float DAY = 13;
    private static final float TEXT = A4.LEFT + 30;
    private static final float TEXT_WIDTH = 112;
    private static final float BOX = 26;

    void draw(Sheets sheets) throws IOException {
        try (A4 page = new A4(sheets, in(sheet.company().name()) + " · " + in(expo.name()))) {
            page.down(22);
            page.remark(in(expo.name()) + " · " + in(expo.venue()), A4.LEFT, 18, 4, A4.RIGHT - A4.LEFT);
            page.write(in(sheet.company().name()), A4.LEFT, 7, 9, A4.RIGHT - A4.LEFT);
            page.remark(in(TITLE).formatted(sheet.meetings().size()), A4.LEFT, 0, 4.2f, A4.RIGHT - A4.LEFT);
            TreeMap<LocalDate, List<AgendaSheet.Held>> days = sheet.meetings().stream()
                    .collect(Collectors.groupingBy(
                            held -> held.start().atZone(zone()).toLocalDate(), TreeMap::new, Collectors.toList()));
            for (List<AgendaSheet.Held> day : days.values()) {
                drawDay(page, day);
            }
        }
    }

    /** A day's name never stands alone at the end of a page. */
    private void drawDay(A4 page, List<AgendaSheet.Held> meetings) throws IOException {
        page.keep(DAY + ROW);
        page.down(DAY);
        page.write(A4.day(meetings.get(0).start(), zone(), sheet.language()), A4.LEFT, 2, 5.4f, A4.RIGHT - A4.LEFT);
        page.rule(A4.LEFT, A4.RIGHT, -1, 0.6f);
        for (AgendaSheet.Held meeting : meetings) {
            page.down(ROW);
            drawMeeting(page, meeting);
        }
    }

    private void drawMeeting(A4 page, AgendaSheet.Held meeting) throws IOException {
        page.write(A4.time(meeting.start(), zone()), A4.LEFT, 25, 7, 26);
        page.remark("– " + A4.time(meeting.end(), zone()), A4.LEFT, 19.5f, 4.2f, 26);
        if (meeting.provisional()) {
            page.remark(in(PROVISIONAL), A4.LEFT, 14, 3.4f, 26);
        }
        page.write(in(meeting.other().name()), TEXT, 25.5f, 5.6f, TEXT_WIDTH);
        float line = 20;
        for (String text : page.letters().lines(aboutOf(meeting), 3.5f, TEXT_WIDTH, 2)) {
            page.remark(text, TEXT, line, 3.5f, TEXT_WIDTH);
            line -= 4.8f;
        }
        if (meeting.interpreter() != null) {
            page.write(in(INTERPRETER).formatted(meeting.interpreter()), TEXT, line, 3.6f, TEXT_WIDTH);
        }
        page.box(A4.RIGHT - BOX, 13, BOX, 18);
        page.center(in(TABLE), A4.RIGHT - BOX / 2, 26.5f, 3.2f, BOX - 3);
        page.center(Integer.toString(meeting.table()), A4.RIGHT - BOX / 2, 16, 10, BOX - 4);
        page.remark(in(NOTES), TEXT, 3, 3.2f, 12);
        page.rule(TEXT + 12, A4.RIGHT, 2.4f, 0.2f);
        page.rule(A4.LEFT, A4.RIGHT, -1, 0.2f);
    }

    private String aboutOf(AgendaSheet.Held meeting) {
        String country = new Locale("", meeting.country()).getDisplayCountry(sheet.language());
        return meeting.about() == null ? country : country + " · " + in(meeting.about());
    }

    private ZoneId zone() {
        return expo.timeZone();
    }

    private String in(InTwoLanguages text) {
        return text.in(sheet.language());
    }
}
