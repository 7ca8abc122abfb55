package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import kr.madang.HttpTest;
import kr.madang.TestInbox;
import kr.madang.exhibitor.Exhibitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HttpTest
class BeingToldOfAPlanTests extends AnhMeetsGaon {

    @BeforeEach
    void aPlanIsPublished() {
        meetIn(expo.open(), 1, 1);
        anh = matchmaking.buyer(place, "Anh & Co.", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        matchmaking.bothMust(place, anh, gaon);
        publish();
    }

    @Test
    void theExhibitorReadsItInKorean() throws Exception {
        MimeMessage mail = mailTo(gaon.value(), 1);

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
        MimeMessage mail = mailTo(anh.value(), 1);

        assertThat(mail.getSubject()).isEqualTo("[Test Expo] Your meetings are set (1)");
        assertThat(text(mail, "text/plain"))
                .contains("Hello 응우옌,", "10:00–10:30 · Table 1 · 가온")
                .contains("/en/" + place.slug() + "/participant/meetings");
    }

    @Test
    void theMeetingsComeForTheCalendar() throws Exception {
        assertThat(text(mailTo(anh.value(), 1), "text/calendar"))
                .containsPattern("DTSTART;TZID=Asia/Seoul:\\d{8}T100000\r\n")
                .contains("SUMMARY:Meeting: 가온\r\n", "LOCATION:Test Venue\\, table 1\r\n");
    }

    @Test
    void whoHasNoMeetingLeftIsToldSo() throws Exception {
        matchmaking.remove(place, anh, gaon);
        matchmaking.bothMust(place, anh, matchmaking.exhibitor(place, "나온", 1, "ko"));
        publish();

        MimeMessage mail = mailTo(gaon.value(), 2);

        assertThat(mail.getSubject()).isEqualTo("[시험 박람회] 예정된 상담이 없어졌어요");
        assertThat(text(mail, "text/plain")).contains("모두 취소됐어요").doesNotContain("Anh & Co.");
        assertThat(text(mail, "text/html")).contains("모두 취소됐어요").doesNotContain("<table");
    }

    @Test
    void whoIsConcernedReadsWhatHasChangedAndNobodyElseIsTold() throws Exception {
        meetIn(expo.open(), 2, 2);
        Buyer.Id binh = matchmaking.buyer(place, "Binh", "ko");
        Buyer.Id chi = matchmaking.buyer(place, "Chi", "ko");
        Exhibitor.Id naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        Exhibitor.Id daon = matchmaking.exhibitor(place, "다온", 1, "ko");
        matchmaking.bothMust(place, binh, naon);
        matchmaking.bothMust(place, chi, daon);
        publish();
        mailTo(daon.value(), 1);
        matchmaking.bothMust(place, binh, daon);
        matchmaking.remove(place, chi, daon);

        publish();

        String toDaon = text(mailTo(daon.value(), 2), "text/plain");
        assertThat(toDaon).containsPattern("새로 잡힘: .* · Binh").containsPattern("취소됨: .* · Chi");
        assertThat(text(mailTo(binh.value(), 2), "text/plain"))
                .containsPattern("New: .* · 다온")
                .doesNotContain("나온");
        assertThat(mailTo(chi.value(), 2).getSubject()).isEqualTo("[Test Expo] Your meetings are called off");
        assertThat(TestInbox.get().await(TestMatchmaking.emailOf(naon.value()), 1))
                .hasSize(1);
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
