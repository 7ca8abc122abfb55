package kr.madang.demo.loading;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.demo.expo.DemoExpo;
import kr.madang.demo.expo.Interpreter;
import kr.madang.demo.expo.Language;
import kr.madang.demo.expo.Span;
import kr.madang.demo.expo.Wish;
import kr.madang.demo.loading.CompanyLoading.Companies;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.MeetingDays;
import kr.madang.matchmaking.MeetingHours;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Strength;
import kr.madang.matchmaking.Wishes;
import kr.madang.shared.Ids;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When meetings are held, who interprets, who is away when, and who would like to meet whom. */
@Component
class MeetingLoading {

    /** As {@link kr.madang.demo.expo.Calendar} draws them: sixteen slots a day around the lunch hour. */
    private static final MeetingHours HOURS = new MeetingHours(
            LocalTime.of(10, 0),
            LocalTime.of(16, 20),
            Duration.ofMinutes(20),
            Duration.ZERO,
            new MeetingHours.Lunch(LocalTime.of(12, 0), LocalTime.of(13, 0)));

    /** The last day belongs to the public: two are tight enough that the planner has something to show. */
    private static final int DAYS = 2;

    private final MeetingDays days;
    private final Wishes wishes;

    MeetingLoading(MeetingDays days, Wishes wishes) {
        this.days = days;
        this.wishes = wishes;
    }

    Mono<Void> load(DemoExpo expo, Companies companies) {
        List<Engaged> engaged = expo.interpreters().stream().map(Engaged::of).toList();
        return days.arrange(HOURS, expo.calendar().days().subList(0, DAYS))
                .then(days.engage(engaged.stream().map(Engaged::interpreter).toList()))
                .then(days.blockTimes(blocked(expo, companies, engaged)))
                .then(wishes.add(expo.wishes().stream()
                        .map(wish -> toWish(wish, companies))
                        .toList()));
    }

    private static List<BlockedTime> blocked(DemoExpo expo, Companies companies, List<Engaged> engaged) {
        Stream<BlockedTime> buyers = expo.buyers().stream()
                .flatMap(buyer -> blocked(
                        BlockedTime.Of.BUYER, companies.buyer(buyer.key()).value(), buyer.blocked()));
        Stream<BlockedTime> exhibitors = expo.exhibitors().stream()
                .flatMap(exhibitor -> blocked(
                        BlockedTime.Of.EXHIBITOR,
                        companies.exhibitor(exhibitor.key()).value(),
                        exhibitor.blocked()));
        Stream<BlockedTime> interpreters = engaged.stream()
                .flatMap(one -> blocked(
                        BlockedTime.Of.INTERPRETER, one.interpreter().id().value(), one.blocked()));
        return Stream.of(buyers, exhibitors, interpreters)
                .flatMap(times -> times)
                .toList();
    }

    private static Stream<BlockedTime> blocked(BlockedTime.Of of, UUID id, List<Span> times) {
        return times.stream().map(time -> new BlockedTime(of, id, Texts.start(time), Texts.end(time)));
    }

    private static kr.madang.matchmaking.Wish toWish(Wish wish, Companies companies) {
        boolean ofBuyer = wish.of().startsWith("b");
        return new kr.madang.matchmaking.Wish(
                ofBuyer ? Side.BUYER : Side.EXHIBITOR,
                companies.buyer(ofBuyer ? wish.of() : wish.towards()),
                companies.exhibitor(ofBuyer ? wish.towards() : wish.of()),
                toStrength(wish.eagerness()),
                wish.rank());
    }

    private static Strength toStrength(Wish.Eagerness eagerness) {
        return switch (eagerness) {
            case MUST_MEET -> Strength.MUST;
            case WOULD_MEET -> Strength.WANT;
            case NO_THANKS -> Strength.NO;
        };
    }

    private record Engaged(kr.madang.matchmaking.Interpreter interpreter, List<Span> blocked) {

        static Engaged of(Interpreter drawn) {
            return new Engaged(
                    new kr.madang.matchmaking.Interpreter(
                            new kr.madang.matchmaking.Interpreter.Id(Ids.next()),
                            drawn.name().ko() + " " + drawn.name().en(),
                            drawn.languages().stream().map(Language::code).toList()),
                    drawn.blocked());
        }
    }
}
