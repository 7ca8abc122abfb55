package kr.madang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import kr.madang.demo.service.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StartingServicesTests {

    private final BlockingQueue<String> diary = new LinkedBlockingQueue<>();
    private final Progress silent =
            new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

    @Test
    void eachStartsAfterTheOneBeforeItInItsLane() throws ExecutionException, InterruptedException {
        stack(List.of(quick("database"), quick("platform"))).start();

        assertThat(diary).containsExactly("+database", "+platform");
    }

    @Test
    void stoppingGoesTheOtherWayRound() throws ExecutionException, InterruptedException {
        Stack stack = stack(List.of(quick("database"), quick("platform")), List.of(quick("inbox")));
        stack.start();
        diary.clear();

        stack.stop();
        stack.stop();

        assertThat(diary).containsExactly("-inbox", "-platform", "-database");
    }

    @Test
    void lanesDoNotWaitForEachOther() throws ExecutionException, InterruptedException {
        CountDownLatch otherIsUp = new CountDownLatch(1);
        Service waiting = service("waiting", otherIsUp::await, () -> {});
        Service opening = service("opening", otherIsUp::countDown, () -> {});

        stack(List.of(waiting), List.of(opening)).start();

        assertThat(diary).containsExactlyInAnyOrder("+waiting", "+opening");
    }

    @Test
    void oneFailureIsToldWhileAnotherStillStarts() {
        Service hanging = service("hanging", () -> new CountDownLatch(1).await(), () -> {});
        Service failing = service(
                "failing",
                () -> {
                    throw new IOException("no disk");
                },
                () -> {});
        Stack stack = stack(List.of(hanging), List.of(failing));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(stack::start)
                .withRootCauseExactlyInstanceOf(IOException.class);

        stack.stop();
        assertThat(diary).containsExactly("-failing", "-hanging");
    }

    @Test
    void oneThatDoesNotStopKeepsNobodyElseRunning() throws ExecutionException, InterruptedException {
        Service stubborn = service("stubborn", () -> {}, () -> {
            throw new IOException("will not");
        });
        Stack stack = stack(List.of(quick("database"), stubborn));
        stack.start();

        stack.stop();

        assertThat(diary).containsExactly("+database", "+stubborn", "-database");
    }

    private Stack stack(List<Service> first) {
        return new Stack(List.of(first), silent);
    }

    private Stack stack(List<Service> first, List<Service> second) {
        return new Stack(List.of(first, second), silent);
    }

    private Service quick(String name) {
        return service(name, () -> {}, () -> {});
    }

    private Service service(String name, Step starting, Step stopping) {
        return new Service() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void start() throws IOException, InterruptedException {
                starting.run();
                diary.add("+" + name);
            }

            @Override
            public void stop() throws IOException {
                try {
                    stopping.run();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                diary.add("-" + name);
            }
        };
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
