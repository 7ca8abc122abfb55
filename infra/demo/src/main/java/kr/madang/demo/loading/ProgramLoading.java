package kr.madang.demo.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import kr.madang.demo.expo.DemoExpo;
import kr.madang.demo.expo.Exhibitor;
import kr.madang.demo.expo.Session;
import kr.madang.program.AgeGroup;
import kr.madang.program.Program;
import kr.madang.program.Session.Appearance;
import kr.madang.program.Speaker;
import kr.madang.program.Track;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The sessions and the AI-literacy classes, a track for each kind. */
@Component
class ProgramLoading {

    private static final InTwoLanguages INVITED = new InTwoLanguages("초청 연사", "Invited speaker");

    private final Program program;

    ProgramLoading(Program program) {
        this.program = program;
    }

    Mono<Void> load(DemoExpo expo, Venue venue) {
        Map<Session.Type, Track> tracks = new LinkedHashMap<>();
        Map<Exhibitor.Person, Speaker> speakers = new LinkedHashMap<>();
        for (Session session : expo.sessions()) {
            tracks.computeIfAbsent(session.type(), ProgramLoading::track);
            session.speakers().forEach(person -> speakers.computeIfAbsent(person, ProgramLoading::speaker));
        }
        return program.add(
                List.copyOf(tracks.values()),
                List.copyOf(speakers.values()),
                expo.sessions().stream()
                        .map(session -> toSession(session, venue, tracks, speakers))
                        .toList());
    }

    private static kr.madang.program.Session toSession(
            Session session, Venue venue, Map<Session.Type, Track> tracks, Map<Exhibitor.Person, Speaker> speakers) {
        Track track = Objects.requireNonNull(tracks.get(session.type()));
        boolean isClass = session.type() == Session.Type.CLASS;
        return new kr.madang.program.Session(
                new kr.madang.program.Session.Id(Ids.next()),
                isClass ? kr.madang.program.Session.Type.CLASS : kr.madang.program.Session.Type.SESSION,
                session.audience().map(ProgramLoading::toAgeGroup).orElse(null),
                track.id(),
                venue.room(session.room()).id(),
                Texts.of(session.title()),
                track.name(),
                session.capacity(),
                Texts.start(session.time()),
                Texts.end(session.time()),
                appearances(session, speakers));
    }

    /** With a panel the first one named is the moderator. */
    private static List<Appearance> appearances(Session session, Map<Exhibitor.Person, Speaker> speakers) {
        return IntStream.range(0, session.speakers().size())
                .mapToObj(place -> new Appearance(
                        Objects.requireNonNull(speakers.get(session.speakers().get(place)))
                                .id(),
                        session.type() == Session.Type.PANEL && place == 0
                                ? Speaker.Role.MODERATOR
                                : Speaker.Role.SPEAKER))
                .toList();
    }

    private static Speaker speaker(Exhibitor.Person person) {
        return new Speaker(new Speaker.Id(Ids.next()), Texts.of(person.name()), INVITED);
    }

    private static Track track(Session.Type type) {
        InTwoLanguages name = switch (type) {
            case KEYNOTE -> new InTwoLanguages("기조 강연", "Keynotes");
            case TALK -> new InTwoLanguages("산업과 기술", "Industry and technology");
            case PANEL -> new InTwoLanguages("토론", "Panels");
            case CLASS -> new InTwoLanguages("AI 리터러시 교육", "AI literacy");
        };
        return new Track(new Track.Id(Ids.next()), name);
    }

    private static AgeGroup toAgeGroup(Session.AgeGroup group) {
        return switch (group) {
            case CHILDREN -> AgeGroup.CHILDREN;
            case TEENAGERS -> AgeGroup.YOUTH;
            case ADULTS -> AgeGroup.ADULTS;
            case SENIORS -> AgeGroup.SENIORS;
        };
    }
}
