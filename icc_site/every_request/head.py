"""HEAD: what stands before an answer, without the answer."""


class HeadMiddleware:
    """Keep back the body, whatever the server does about it, and say how long it is."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.method == "HEAD":
            if response.streaming:
                response.streaming_content = ()
            else:
                response.headers.setdefault("Content-Length", str(len(response.content)))
                response.content = b""
        return response
