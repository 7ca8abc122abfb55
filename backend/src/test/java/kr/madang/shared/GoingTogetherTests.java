package kr.madang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GoingTogetherTests {

    private final List<List<Integer>> sent = new ArrayList<>();
    private final List<Sinks.One<List<Integer>>> answers = new ArrayList<>();
    private final Batches<Integer, Integer> batches =
            new Batches<>(new Batches.Pace(100, 4, 2, Duration.ofMinutes(1)), this::send);

    /** Or its time would run out while another test reads the log. */
    @AfterEach
    void endWhatIsUnderWay() {
        for (int i = 0; i < answers.size(); i++) {
            answers.get(i).tryEmitEmpty();
        }
    }

    @Test
    void aLoneOneGoesAtOnceAndAFewWaitForItToComeBack() {
        submit(1, 2, 3, 4);
        assertThat(sent).containsExactly(List.of(1));

        answers.get(0).tryEmitValue(List.of(1));

        assertThat(sent).containsExactly(List.of(1), List.of(2, 3, 4));
    }

    @Test
    void aFullBatchGoesBesideTheFirst() {
        submit(1, 2, 3, 4, 5);
        assertThat(sent).containsExactly(List.of(1), List.of(2, 3, 4, 5));
    }

    @Test
    void noMoreCallsAreMadeThanMayBe() {
        submit(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(sent).containsExactly(List.of(1), List.of(2, 3, 4, 5));

        answers.get(1).tryEmitValue(List.of(2, 3, 4, 5));

        assertThat(sent).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6, 7, 8, 9));
    }

    private void submit(int... numbers) {
        for (int number : numbers) {
            batches.submit(() -> number).subscribe();
        }
    }

    private Mono<List<Integer>> send(List<Integer> batch) {
        sent.add(batch);
        Sinks.One<List<Integer>> answer = Sinks.one();
        answers.add(answer);
        return answer.asMono();
    }
}
