"""nginx on an exported site, by the example that is handed out."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from statuspage.demo import ports
from tests.prove.wire import Line, until

EXAMPLE = Path(__file__).resolve().parent.parent.parent / "examples" / "nginx-static.conf"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")

_AROUND = """
{first}
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log warn;
events {{ worker_connections 512; }}
http {{
  access_log off; keepalive_requests 1000000;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4;
  scgi_temp_path {folder}/t5;
  include {folder}/site.conf;
  {under}
}}
"""
_UNDER = """
  server {{ listen 127.0.0.1:{front}; location {path}/ {{ proxy_pass http://127.0.0.1:{port}/; proxy_http_version 1.1; }} }}
"""
"""A server in front, which passes a path on (docs/export.md)."""


def program() -> str | None:
    """Where nginx is, if it is."""
    return shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")


def prepare(folder: Path, root: Path, port: int, under: str = "") -> list[str]:
    """The command that serves the site at `root` by the example, with brotli where its module is there, from files in `folder`.

    `under` is a server in front, if there is one.
    """
    folder.mkdir()
    text = EXAMPLE.read_text("utf-8").replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/var/www/status", str(root))
    lines = ["user root;"] if os.geteuid() == 0 else []  # else its workers may not read a folder that is only ours
    if BROTLI.exists():
        text = text.replace("# brotli_static", "brotli_static")
        lines.append(f"load_module {BROTLI};")
    (folder / "site.conf").write_text(text, "utf-8")
    (folder / "nginx.conf").write_text(_AROUND.format(folder=folder, first="\n".join(lines), under=under), "utf-8")
    return [program() or "nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)]


@asynccontextmanager
async def nginx(folder: Path, root: Path, path: str = "") -> AsyncIterator[int]:
    """nginx on the site at `root`, or with another in front that has it under a path; its port. `folder` is for its own files."""
    port, front = ports.free(0, "port"), ports.free(0, "port")
    under = _UNDER.format(front=front, path=path, port=port) if path else ""
    process = await asyncio.create_subprocess_exec(*prepare(folder, root, port, under))
    line = Line(port)
    try:
        async with asyncio.timeout(20):
            await until(line, "/")
        yield front if path else port
    finally:
        line.close()
        process.terminate()
        await process.wait()
