"""What an SVG may hold and be a picture: names of elements and attributes, from SVG 2, without those that act or fetch.

Left out are scripts, links, pages inside pictures (``foreignObject``), sound and film, and every event. A name that is not here
is refused: a browser that learns a new one brings nothing to the sites of today.
"""


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
#: What drawing programs note for themselves: no browser gives these names a meaning. Each stands for all that begin so.
EDITORS = (
    "http://creativecommons.org/ns",
    "http://web.resource.org/cc/",
    "http://ns.adobe.com/",
    "http://purl.org/dc/",
    "http://sodipodi.sourceforge.net/DTD/",
    "http://www.bohemiancoding.com/sketch/ns",
    "http://www.figma.com/figma/ns",
    "http://www.inkscape.org/namespaces/",
    "http://www.serif.com/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns",
    "http://xmlns.com/foaf/",
    "https://boxy-svg.com",
)

ELEMENTS = _names(
    """
    svg g defs symbol use switch title desc metadata style path rect circle ellipse line polyline polygon image text tspan
    textPath marker linearGradient radialGradient stop pattern clipPath mask view filter feBlend feColorMatrix
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
    feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence animate animateMotion animateTransform mpath set
    """
)
#: Attributes whose values are styles, or become some: all that an animation may change.
STYLED = _names(
    """
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
    color-rendering cursor cx cy d direction display dominant-baseline enable-background fill fill-opacity fill-rule filter
    flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch
    font-style font-variant font-variant-ligatures font-variation-settings font-weight fr fx fy
    glyph-orientation-horizontal glyph-orientation-vertical gradientTransform height image-rendering isolation kerning
    letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
    paint-order pathLength patternTransform pointer-events points r rx ry shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
    text-align text-anchor text-decoration text-orientation text-overflow text-rendering transform transform-box
    transform-origin unicode-bidi vector-effect viewBox visibility white-space width word-spacing writing-mode x x1 x2 y y1
    y2 offset stdDeviation baseFrequency scale seed dx dy rotate startOffset textLength
    """
)
#: All others, whose values are numbers, names or words.
PLAIN = _names(
    """
    accumulate additive amplitude attributeName attributeType azimuth baseProfile begin bias by calcMode class clipPathUnits
    contentScriptType contentStyleType crossorigin diffuseConstant divisor dur edgeMode elevation end exponent
    externalResourcesRequired fill-rule filterRes filterUnits from gradientUnits id in in2 intercept k1 k2 k3 k4
    kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lang lengthAdjust limitingConeAngle markerHeight
    markerUnits markerWidth maskContentUnits maskUnits max media method min mode numOctaves operator order orient origin
    path patternContentUnits patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits
    radius refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart result role rotate side slope spacing
    specularConstant specularExponent spreadMethod stitchTiles surfaceScale systemLanguage tabindex tableValues targetX
    targetY to type values version viewTarget xChannelSelector yChannelSelector z zoomAndPan focusable
    """
)
#: How further plain attributes begin.
PLAIN_PREFIXES = ("aria-", "data-")
#: Values that an animation gives to what it changes.
ANIMATED = frozenset(("from", "to", "by", "values"))

#: Functions of styles that compute: none of them fetches.
FUNCTIONS = _names(
    """
    blur brightness calc circle clamp color color-mix conic-gradient contrast cubic-bezier drop-shadow ellipse grayscale
    hsl hsla hue-rotate hwb inset invert lab lch linear-gradient matrix matrix3d max min not oklab oklch opacity path
    perspective polygon radial-gradient repeating-linear-gradient repeating-radial-gradient rgb rgba rotate rotate3d rotatex
    rotatey rotatez saturate scale scale3d scalex scaley scalez sepia skew skewx skewy steps translate translate3d
    translatex translatey translatez var nth-child nth-of-type nth-last-child nth-last-of-type is where has lang dir env
    and or
    """
)
RULES = frozenset(("media", "keyframes", "-webkit-keyframes", "font-face", "supports", "layer"))
