package kr.madang.demo;

import java.io.PrintStream;
import kr.madang.demo.expo.DemoExpo;
import kr.madang.demo.loading.AccountLoading;
import kr.madang.demo.service.Settings;

/** What a newcomer reads when everything runs: where to look and what to try first. */
record Welcome(Settings settings) {

    void print(PrintStream out) {
        out.printf(
                """

                마당이 열렸어요.
                  화면          %1$s/%6$s
                  메일함        %2$s
                  로그인        organizer@example.com · staff@example.com · exhibitor@example.com · buyer@example.com
                                비밀번호는 모두 %7$s
                  계정 서버     %3$s  (관리자 admin, 비밀번호는 %4$s 에 있어요)
                  기록          %5$s
                먼저 해 볼 일
                  1. 화면에서 사전등록을 하고, 메일함에서 배지를 여세요.
                  2. staff로 로그인해 배지 스캔 화면에서 그 배지를 비추거나 배지 번호를 입력해 보세요.
                  3. organizer로 로그인해 매칭을 실행하고, 상한과 격차를 보고, 시간표를 공개하세요.
                  4. exhibitor로 로그인해 상담을 수락하고, buyer로 로그인해 일정을 보세요.
                멈추려면 Ctrl-C, 처음부터 다시 하려면 make demo-reset

                Madang is open.
                  Front end     %1$s/en/%6$s
                  Mail inbox    %2$s
                  Sign in       organizer@example.com · staff@example.com · exhibitor@example.com · buyer@example.com
                                the password of all of them is %7$s
                  Accounts      %3$s  (admin; the password is in %4$s)
                  Logs          %5$s
                What to try first
                  1. Register on the front end, then open the badge from the mail inbox.
                  2. Sign in as staff and hold that badge before the camera of the scan page, or type its 8 characters.
                  3. Sign in as organizer, run the matching, watch bound and gap, publish the timetable.
                  4. Sign in as exhibitor and accept a meeting; sign in as buyer and see the agenda.
                Ctrl-C stops it; make demo-reset starts afresh.
                """,
                settings.frontEndUrl(),
                settings.inboxUrl(),
                settings.keycloakUrl(),
                settings.state().resolve("secrets.properties"),
                settings.logs(),
                DemoExpo.SLUG,
                AccountLoading.PASSWORD);
    }
}
