package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class BeingToldOfAPlanTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    TestRuns runs;

    @Autowired
    Publication publication;

    private Place place;
    private Buyer.Id anh;
    private Exhibitor.Id gaon;

    @BeforeEach
    void aPlanIsPublished() {
        place = expo.open();
        matchmaking.open(place, 1, 1);
        anh = matchmaking.buyer(place, "Anh & Co.", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        matchmaking.bothMust(place, anh, gaon);
        expo.run(place, publication.publish(runs.finish(place), 0, null, Audit.Actor.system()));
    }

    @Test
    void theExhibitorReadsItInKorean() throws Exception {
        MimeMessage mail = mailTo(gaon.value());

        assertThat(mail.getSubject()).isEqualTo("[시험 박람회] 상담 일정이 나왔어요 (1건)");
        assertThat(text(mail, "text/plain"))
                .contains("이담당님, 안녕하세요.", "10:00–10:30 · 상담 테이블 1 · Anh & Co.")
                .contains("/" + place.slug() + "/participant/meetings")
                .doesNotContain("/en/");
        assertThat(text(mail, "text/html"))
                .contains("<html lang=\"ko\">", "상담 테이블 1 · Anh &amp; Co.<", "상담 일정이 나왔어요 (1건)");
    }

    @Test
    void theBuyerReadsItInEnglish() throws Exception {
        MimeMessage mail = mailTo(anh.value());

        assertThat(mail.getSubject()).isEqualTo("[Test Expo] Your meetings are set (1)");
        assertThat(text(mail, "text/plain"))
                .contains("Hello 응우옌,", "10:00–10:30 · Table 1 · 가온")
                .contains("/en/" + place.slug() + "/participant/meetings");
    }

    @Test
    void theMeetingsComeForTheCalendar() throws Exception {
        assertThat(text(mailTo(anh.value()), "text/calendar"))
                .containsPattern("DTSTART;TZID=Asia/Seoul:\\d{8}T100000\r\n")
                .contains("SUMMARY:Meeting: 가온\r\n", "LOCATION:Test Venue\\, table 1\r\n");
    }

    @Test
    void whoHasNoMeetingLeftIsToldSo() throws Exception {
        matchmaking.remove(place, anh, gaon);
        matchmaking.bothMust(place, anh, matchmaking.exhibitor(place, "나온", 1, "ko"));
        expo.run(place, publication.publish(runs.finish(place), 1, null, Audit.Actor.system()));

        MimeMessage mail =
                TestInbox.get().await(TestMatchmaking.emailOf(gaon.value()), 2).get(1);

        assertThat(mail.getSubject()).isEqualTo("[시험 박람회] 예정된 상담이 없어졌어요");
        assertThat(text(mail, "text/plain")).contains("모두 취소됐어요").doesNotContain("Anh & Co.");
        assertThat(text(mail, "text/html")).contains("모두 취소됐어요").doesNotContain("<table");
    }

    @Test
    void whoIsConcernedReadsWhatHasChangedAndNobodyElseIsTold() throws Exception {
        place = expo.open();
        matchmaking.open(place, 2, 2);
        Buyer.Id binh = matchmaking.buyer(place, "Binh", "ko");
        Buyer.Id chi = matchmaking.buyer(place, "Chi", "ko");
        Exhibitor.Id naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        Exhibitor.Id daon = matchmaking.exhibitor(place, "다온", 1, "ko");
        matchmaking.bothMust(place, binh, naon);
        matchmaking.bothMust(place, chi, daon);
        expo.run(place, publication.publish(runs.finish(place), 0, null, Audit.Actor.system()));
        mailTo(daon.value());
        matchmaking.bothMust(place, binh, daon);
        matchmaking.remove(place, chi, daon);

        expo.run(place, publication.publish(runs.finish(place), 1, null, Audit.Actor.system()));

        String toDaon = text(secondMailTo(daon.value()), "text/plain");
        assertThat(toDaon).containsPattern("새로 잡힘: .* · Binh").containsPattern("취소됨: .* · Chi");
        assertThat(text(secondMailTo(binh.value()), "text/plain"))
                .containsPattern("New: .* · 다온")
                .doesNotContain("나온");
        assertThat(secondMailTo(chi.value()).getSubject()).isEqualTo("[Test Expo] Your meetings are called off");
        assertThat(TestInbox.get().await(TestMatchmaking.emailOf(naon.value()), 1))
                .hasSize(1);
    }

    private static MimeMessage secondMailTo(UUID company) throws Exception {
        return TestInbox.get().await(TestMatchmaking.emailOf(company), 2).get(1);
    }

    private static MimeMessage mailTo(UUID company) throws Exception {
        return TestInbox.get().await(TestMatchmaking.emailOf(company), 1).get(0);
    }

    private static String text(MimeMessage mail, String type) throws Exception {
        return new String(part(mail, type).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Part part(Part whole, String type) throws Exception {
        if (whole.isMimeType(type)) {
            return whole;
        }
        if (whole.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                if (contains(parts.getBodyPart(at), type)) {
                    return part(parts.getBodyPart(at), type);
                }
            }
        }
        throw new AssertionError("The mail has no " + type);
    }

    private static boolean contains(Part whole, String type) throws Exception {
        if (whole.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                if (contains(parts.getBodyPart(at), type)) {
                    return true;
                }
            }
        }
        return whole.isMimeType(type);
    }
}
