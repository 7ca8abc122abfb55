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

/** Draws what takes place at a table: a page for each day. */
record TableDrawing(TableSheet sheet, Expo expo, Locale language) {

    private static final InTwoLanguages TITLE = new InTwoLanguages("상담 테이블 %d", "Table %d");
    private static final InTwoLanguages INTERPRETER = new InTwoLanguages("통역사 %s", "Interpreter: %s");
    private static final float ROW = 17;
    private static final float TEXT = A4.LEFT + 44;

    void draw(Sheets sheets) throws IOException {
        TreeMap<LocalDate, List<TableSheet.Sitting>> days = sheet.meetings().stream()
                .collect(Collectors.groupingBy(
                        sitting -> sitting.start().atZone(zone()).toLocalDate(), TreeMap::new, Collectors.toList()));
        for (List<TableSheet.Sitting> day : days.values()) {
            drawDay(sheets, day);
        }
    }

    private void drawDay(Sheets sheets, List<TableSheet.Sitting> meetings) throws IOException {
        String title = in(TITLE).formatted(sheet.number());
        String day = A4.day(meetings.get(0).start(), zone(), language);
        try (A4 page = new A4(sheets, title + " · " + day)) {
            page.down(30);
            page.remark(in(expo.name()) + " · " + in(expo.venue()), A4.LEFT, 26, 4, A4.RIGHT - A4.LEFT);
            page.write(title, A4.LEFT, 11, 12, A4.RIGHT - A4.LEFT);
            page.write(day, A4.LEFT, 3, 5.4f, A4.RIGHT - A4.LEFT);
            page.rule(A4.LEFT, A4.RIGHT, -1, 0.6f);
            for (TableSheet.Sitting meeting : meetings) {
                page.down(ROW);
                drawMeeting(page, meeting);
            }
        }
    }

    private void drawMeeting(A4 page, TableSheet.Sitting meeting) throws IOException {
        page.write(
                A4.time(meeting.start(), zone()) + "–" + A4.time(meeting.end(), zone()),
                A4.LEFT,
                7,
                5,
                TEXT - A4.LEFT - 4);
        page.write(in(meeting.buyer()), TEXT, 9, 4.6f, 84);
        page.write(in(meeting.exhibitor()), TEXT, 3, 4.6f, 84);
        if (meeting.interpreter() != null) {
            page.remark(in(INTERPRETER).formatted(meeting.interpreter()), TEXT + 88, 6, 3.6f, A4.RIGHT - TEXT - 88);
        }
        page.rule(A4.LEFT, A4.RIGHT, -1, 0.2f);
    }

    private ZoneId zone() {
        return expo.timeZone();
    }

    private String in(InTwoLanguages text) {
        return text.in(language);
    }
}
