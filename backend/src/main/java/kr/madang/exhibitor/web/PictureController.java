package kr.madang.exhibitor.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import kr.madang.account.ExhibitorMember;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Picture;
import kr.madang.exhibitor.Pictures;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Label;
import kr.madang.web.Public;
import kr.madang.web.RawBody;
import kr.madang.web.VisitorLimits;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "exhibitor")
class PictureController {

    private static final int LONGEST_TEXT = 200;

    private final Pictures pictures;
    private final VisitorLimits limits;

    PictureController(Pictures pictures, VisitorLimits limits) {
        this.pictures = pictures;
        this.limits = limits;
    }

    /**
     * A picture of an exhibitor, which never changes under its digest.
     *
     * @param size for a list, or for a page of its own
     */
    @Public
    @GetMapping("/api/expos/{expo}/exhibitors/{exhibitor}/pictures/{picture}")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.IMAGE_JPEG_VALUE, schema = @Schema(type = "string", format = "binary"))
            })
    Mono<ResponseEntity<byte[]>> getPicture(
            @PathVariable String expo,
            @PathVariable UUID exhibitor,
            @PathVariable @Pattern(regexp = "[0-9a-f]{64}") String picture,
            @RequestParam(defaultValue = "LARGE") Picture.Size size) {
        return pictures.get(new Exhibitor.Id(exhibitor), picture, size)
                .map(file -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .contentType(file.kind() == Picture.Kind.PNG ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                        .body(file.content()));
    }

    /**
     * Shows a picture of the exhibitor that the caller acts for, a JPEG or PNG of 10 MB and 25 million pixels at most. It
     * is drawn anew, 1,600 pixels wide and high at most, and nothing else of the file is kept.
     *
     * @param ko what is seen, for those who do not see it, in Korean
     * @param en the same in English
     */
    @PutMapping("/api/expos/{expo}/my/exhibitor/picture")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    Mono<Picture> putMyPicture(
            @PathVariable String expo,
            ExhibitorMember member,
            @RequestParam @NotBlank @Size(max = LONGEST_TEXT) @Pattern(regexp = Label.TEXT) String ko,
            @RequestParam @NotBlank @Size(max = LONGEST_TEXT) @Pattern(regexp = Label.TEXT) String en,
            ServerHttpRequest request,
            ServerWebExchange exchange) {
        limits.ensureMayUpload(exchange);
        return RawBody.read(request, Picture.MOST_BYTES, Picture.TooLarge::new)
                .switchIfEmpty(Mono.error(Picture.KindRefused::new))
                .flatMap(content -> pictures.put(content, new InTwoLanguages(ko.strip(), en.strip()), member));
    }

    /** Says something else of the picture that is shown. */
    @PutMapping("/api/expos/{expo}/my/exhibitor/picture/text")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> describeMyPicture(
            @PathVariable String expo, ExhibitorMember member, @Valid @RequestBody PictureText body) {
        return pictures.describe(new InTwoLanguages(body.ko().strip(), body.en().strip()), member);
    }

    /** Shows no picture any more. */
    @DeleteMapping("/api/expos/{expo}/my/exhibitor/picture")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeMyPicture(@PathVariable String expo, ExhibitorMember member) {
        return pictures.remove(member);
    }

    /** What is seen, for those who do not see it. */
    record PictureText(
            @NotBlank @Size(max = LONGEST_TEXT) @Pattern(regexp = Label.TEXT)
            String ko,

            @NotBlank @Size(max = LONGEST_TEXT) @Pattern(regexp = Label.TEXT)
            String en) {}
}
