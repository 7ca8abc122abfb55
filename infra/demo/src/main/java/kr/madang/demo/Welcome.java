package kr.madang.demo;

import java.io.PrintStream;
import kr.madang.demo.service.Settings;

/** What a newcomer reads when everything runs: where to look and what to try first. */
record Welcome(Settings settings) {

    void print(PrintStream out) {
        out.printf(
                """

                마당이 열렸어요.
                  화면          %1$s
                  메일함        %2$s
                  계정 서버     %3$s  (관리자 admin, 비밀번호는 %4$s 에 있어요)
                  기록          %5$s
                멈추려면 Ctrl-C, 처음부터 다시 하려면 make demo-reset

                Madang is open.
                  Front end     %1$s/en/
                  Mail inbox    %2$s
                  Accounts      %3$s  (admin; the password is in %4$s)
                  Logs          %5$s
                Ctrl-C stops it; make demo-reset starts afresh.
                """,
                settings.frontEndUrl(),
                settings.inboxUrl(),
                settings.keycloakUrl(),
                settings.state().resolve("secrets.properties"),
                settings.logs());
    }
}
