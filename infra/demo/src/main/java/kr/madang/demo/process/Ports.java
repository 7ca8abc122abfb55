package kr.madang.demo.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** The block of six neighbouring ports, all on 127.0.0.1, that one demo occupies. */
public record Ports(int frontEnd, int api, int keycloak, int inbox, int smtp, int postgres) {

    private static final int COUNT = 6;
    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_535;

    /** Reads the first port of the block, as in {@code make demo PORT=9100}. */
    public static Ports parse(String first) {
        if (!first.matches("\\d{4,5}")) {
            throw outOfRange(first);
        }
        return startingAt(Integer.parseInt(first));
    }

    public static Ports startingAt(int first) {
        if (first < LOWEST || first > HIGHEST - COUNT + 1) {
            throw outOfRange(Integer.toString(first));
        }
        return new Ports(first, first + 1, first + 2, first + 3, first + 4, first + 5);
    }

    /** Refuses when somebody else listens on one of the ports. */
    public void ensureFree() {
        List<Integer> taken = all().stream().filter(Ports::isTaken).toList();
        if (!taken.isEmpty()) {
            throw new CannotStart(
                    "다른 프로그램이 %s번 포트를 쓰고 있어요. 다른 포트로 시작해 주세요: make demo PORT=%d".formatted(listed(taken), elsewhere()),
                    "Port %s is taken by another program. Choose other ports: make demo PORT=%d"
                            .formatted(listed(taken), elsewhere()));
        }
    }

    public List<Integer> all() {
        return List.of(frontEnd, api, keycloak, inbox, smtp, postgres);
    }

    /** Whether somebody listens on the port of this machine's loopback address. */
    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private int elsewhere() {
        return frontEnd + 100 <= HIGHEST - COUNT ? frontEnd + 100 : frontEnd - 100;
    }

    private static String listed(List<Integer> ports) {
        return String.join(", ", ports.stream().map(String::valueOf).toList());
    }

    private static CannotStart outOfRange(String given) {
        return new CannotStart(
                "PORT는 %d에서 %d 사이의 숫자여야 해요: %s".formatted(LOWEST, HIGHEST - COUNT + 1, given),
                "PORT must be a number from %d to %d: %s".formatted(LOWEST, HIGHEST - COUNT + 1, given));
    }
}
