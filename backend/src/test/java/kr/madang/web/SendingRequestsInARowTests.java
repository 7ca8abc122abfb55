package kr.madang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class SendingRequestsInARowTests {

    private static final int LIMIT_MILLIS = 10_000;

    @Autowired
    TestExpo expo;

    @LocalServerPort
    int port;

    /** The web server once stopped listening to a browser whose second request was refused while the first went on. */
    @Test
    void answersEveryOneOnTheSameConnection() throws IOException {
        String path = "/api/expos/" + expo.open().slug();
        List<String> answers = new ArrayList<>();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LIMIT_MILLIS);
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 0; i < 10; i++) {
                send(out, request(path, "") + request("/api/me", "{}"));
                answers.add(status(in));
                answers.add(status(in));
            }
        }

        assertThat(answers).containsOnly("200", "401").hasSize(20);
    }

    private static String request(String path, String body) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Reads to the next status line. */
    private static String status(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.contains("HTTP/1.1 ")) {
            line = in.readLine();
        }
        return line == null
                ? "closed"
                : line.substring(line.indexOf("HTTP/1.1 ") + 9).substring(0, 3);
    }
}
